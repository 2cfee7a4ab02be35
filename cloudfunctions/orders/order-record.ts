import { activeParticipants } from '../../src/shared/domain/orders/participants';
import { remainingLines, type SoldOrder } from '../../src/shared/domain/orders/order-money';
import { countPieces } from '../../src/shared/domain/orders/pieces';
import { phaseOf, stageFilterOf } from '../../src/shared/domain/orders/track';
import { nextVisitAt, openVisit } from '../../src/shared/domain/orders/visits';
import { refundStanding } from '../../src/shared/domain/refunds/standing';
import { searchKeysOf } from '../_kit/persistence/search-keys';
import { scopesFor } from '../_kit/runtime/scopes';
import type { OrderDocument, OrderFacts, OrderLineRecord } from './documents';


/** The order's document: what it was told, and what the queries need derived from it. */
export function toOrderDocument(id: string, facts: OrderFacts): OrderDocument {
  const scopes = scopesFor(facts, facts.reporterId);
  return {
    ...facts,
    _id: id,
    totalFen: sumOf(facts, ({ amountFen }) => amountFen),
    payableFen: sumOf(facts, ({ payableFen }) => payableFen),
    pieces: countPieces(facts.lines),
    scopes,
    participantIds: activeParticipants(facts.participants).map(({ personId }) => personId),
    stageFilter: stageFilterOf(facts),
    phase: phaseOf(facts),
    refundStanding: refundStanding(facts),
    assigneeIds: assigneesOf(facts),
    nextVisitAt: nextVisitAt(facts),
    searchKeys: searchKeysOf(scopes, {
      number: facts.orderNo,
      customer: facts.customer,
      machines: facts.appliances.map(({ serialNumber }) => serialNumber),
    }),
  };
}

function sumOf({ lines }: OrderFacts, amountOf: (line: OrderLineRecord) => number): number {
  return lines.reduce((sum, line) => sum + amountOf(line), 0);
}

/** The order as the journal sees it. */
export function toSoldOrder({ _id: orderId, orderNo, payableFen, lines }: OrderDocument): SoldOrder {
  return { orderId, orderNo, payableFen, lines };
}

function assigneesOf(facts: OrderFacts): string[] {
  const assigneeId = openVisit(facts)?.appointment.assigneeId ?? null;
  return assigneeId === null ? [] : [assigneeId];
}

/** The order after a change, with everything that follows from the change. */
export function changedOrder(order: OrderDocument, change: Partial<OrderFacts>): OrderDocument {
  return toOrderDocument(order._id, { ...order, ...change });
}

/** What an order is spoken of by: what is left of it, or all of it once nothing is. */
function shownLines({ lines }: Pick<OrderFacts, 'lines'>): readonly OrderLineRecord[] {
  const left = remainingLines(lines);
  return left.length === 0 ? lines : left;
}

export const shownPieces = (order: Pick<OrderFacts, 'lines'>): number => countPieces(shownLines(order));

/** `JSQ30 燃气热水器`: the first product that was not given back, model first unless the name has it. */
export function orderTitle(order: Pick<OrderFacts, 'lines'>): string {
  const [first] = shownLines(order);
  return first === undefined ? '' : productTitle(first);
}

export function productTitle({ name, model }: { readonly name: string; readonly model: string }): string {
  return name.includes(model) ? name : `${model} ${name}`;
}
