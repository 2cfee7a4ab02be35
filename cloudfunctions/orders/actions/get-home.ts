import { action } from '../../_kit/runtime/action';
import { findHouseholdAppliances, findOpenOrders } from '../repository';
import { toApplianceCard, toOrderCard } from '../views';

/** What fits on a first screen; the lists have the rest. */
const MOST_CURRENT = 20;
const MOST_APPLIANCES = 50;

export const getHome = action(
  'orders.home.get',
  { roundTrips: 3, documentsExamined: 1 + MOST_CURRENT + MOST_APPLIANCES },
  async (_input, { actor, db, now }) => {
    const [current, appliances] = await Promise.all([
      findOpenOrders(db, actor, MOST_CURRENT),
      findHouseholdAppliances(db, actor, MOST_APPLIANCES),
    ]);
    return {
      current: current.map((order) => toOrderCard(order, actor)),
      appliances: appliances.map((appliance) => toApplianceCard(appliance, now)),
    };
  },
);
