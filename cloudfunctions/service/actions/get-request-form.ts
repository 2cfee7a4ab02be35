import { warrantyEndsOn } from '../../../src/shared/domain/orders/warranty';
import { action } from '../../_kit/runtime/action';
import type { Actor } from '../../_kit/runtime/context';
import { findLastDestination, householdAppliances, type ApplianceForService } from '../../orders/public';
import { findLastWorkOrder } from '../repository';

const MOST_APPLIANCES = 100;

/** What the form begins with: the household's machines, and where somebody came to the last time. */
export const getRequestForm = action(
  'service.request.form',
  { roundTrips: 4, documentsExamined: 3 + MOST_APPLIANCES },
  async ({ applianceId }, { actor, db }) => {
    const [machines, last, order] = await Promise.all([
      householdAppliances(db, actor, MOST_APPLIANCES),
      findLastWorkOrder(db, actor),
      findLastDestination(db, actor),
    ]);
    // The machine that was asked for stands first, wherever it is in the book.
    const first = (one: ApplianceForService) => (one.applianceId === applianceId ? 0 : 1);
    const appliances = [...machines].sort((one, other) => first(one) - first(other)).map(toChoice);
    if (last !== null) return { appliances, contact: last.customer, place: last.place };
    const place = order === null ? null : { ...order.address, point: null };
    return { appliances, contact: order?.customer ?? verifiedContact(actor), place };
  },
);

/** Who came for the first time is known by the phone that WeChat vouches for. */
const verifiedContact = ({ name, phone }: Actor) => (phone === null ? null : { name: name ?? '', phone });

function toChoice({ applianceId: id, title, product, installedOn, warranty }: ApplianceForService) {
  return { id, title, category: product.category, installedOn, warrantyEndsOn: warranty.months === 0 ? null : warrantyEndsOn(warranty) };
}
