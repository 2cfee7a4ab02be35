import type { Output } from '../../../src/shared/contract/registry';
import { warrantyEndsOn } from '../../../src/shared/domain/orders/warranty';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { searchKey } from '../../_kit/persistence/search-keys';
import { scopeOf } from '../../_kit/runtime/scopes';
import { CALLER_COST, findOrdersOfCaller } from '../../orders/public';
import { workOrders, type WorkOrderDocument } from '../documents';

type Match = Output<'service.request.search'>['matches'][number];
type OrderOfCaller = Awaited<ReturnType<typeof findOrdersOfCaller>>[number];

const LAST_VISITS = 10;

/** Who calls, as far as staff know him: his machines from orders, and homes where somebody came for a machine bought elsewhere. */
export const searchCallers = action(
  'service.request.search',
  { roundTrips: 2 + CALLER_COST.roundTrips, documentsExamined: 1 + LAST_VISITS + CALLER_COST.documentsExamined },
  async ({ search }, ctx) => {
    const acting = actingMembership(ctx);
    const where = { searchKeys: searchKey(scopeOf(acting, ctx.actor.personId), search) };
    const [orders, visits] = await Promise.all([
      findOrdersOfCaller(ctx.db, ctx.actor, acting, search),
      ctx.db.find(workOrders, { where, orderBy: [['_id', 'desc']], limit: LAST_VISITS }),
    ]);
    const sold = orders.flatMap(matchesOfOrder);
    const elsewhere = visits.filter(({ order, machine }) => order === null && machine.applianceId === null).map(matchOfVisit);
    return { matches: [...sold, ...oncePerMachine(elsewhere)] };
  },
);

function matchesOfOrder({ orderId, title, category, customer, address, machines }: OrderOfCaller): Match[] {
  const home = { contact: { name: customer.name, phone: customer.phone }, place: { ...address, point: null } };
  if (machines.length === 0) {
    return [{ id: orderId, known: 'order', applianceId: null, title, category, serialNumber: null, installedOn: null, warrantyEndsOn: null, ...home }];
  }
  return machines.map(({ applianceId, title: machine, product, serialNumber, installedOn, warranty }) => ({
    id: applianceId,
    known: 'machine',
    applianceId,
    title: machine,
    category: product.category,
    serialNumber: serialNumber === '' ? null : serialNumber,
    installedOn,
    warrantyEndsOn: warranty.months > 0 ? warrantyEndsOn(warranty) : null,
    ...home,
  }));
}

function matchOfVisit({ _id: id, machine, customer, place }: WorkOrderDocument): Match {
  const { title, category } = machine;
  return { id, known: 'visit', applianceId: null, title, category, serialNumber: null, installedOn: null, warrantyEndsOn: null, contact: customer, place };
}

/** The newest visit of each; the same home is told once for a machine. */
function oncePerMachine(matches: readonly Match[]): readonly Match[] {
  const keyOf = ({ title, category, contact }: Match) => `${contact.phone} ${category} ${title}`;
  return matches.filter((match, position) => matches.findIndex((other) => keyOf(other) === keyOf(match)) === position);
}
