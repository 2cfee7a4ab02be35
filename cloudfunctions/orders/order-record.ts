import { createHash } from 'node:crypto';
import { activeParticipants } from '../../src/shared/domain/orders/participants';
import type { SoldOrder } from '../../src/shared/domain/orders/order-money';
import { countPieces } from '../../src/shared/domain/orders/pieces';
import { phaseOf, stageFilterOf } from '../../src/shared/domain/orders/track';
import { nextVisitAt, openVisits } from '../../src/shared/domain/orders/visits';
import { refundStanding } from '../../src/shared/domain/refunds/standing';
import { dayOf } from '../../src/shared/kernel/time';
import type { OrderDocument, OrderFacts, OrderLineRecord } from './documents';
import { orderSearchKeys } from './order-search';
import { scopesOf } from './scopes';

const NUMBER_DIGITS = 8;

/**
 * The number people say on the phone: the day and eight digits, such as `26112204718236`. It follows from the id; the
 * rare pair of equal ones meets the unique index, and the repeat of the call makes another.
 */
export function orderNoOf(orderId: string, at: number): string {
  const digest = createHash('sha256').update(orderId).digest('hex').slice(0, 12);
  const digits = String(Number.parseInt(digest, 16) % 10 ** NUMBER_DIGITS).padStart(NUMBER_DIGITS, '0');
  return `${dayOf(at).slice(2).replace(/-/g, '')}${digits}`;
}

/** The order's document: what it was told, and what the queries need derived from it. */
export function toOrderDocument(id: string, facts: OrderFacts): OrderDocument {
  const scopes = scopesOf(facts);
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
    searchKeys: orderSearchKeys(scopes, facts),
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
  const assignees = openVisits(facts).flatMap(({ appointment: { assigneeId } }) =>
    assigneeId === null ? [] : [assigneeId],
  );
  return [...new Set(assignees)];
}

/** The order after a change, with everything that follows from the change. */
export function changedOrder(order: OrderDocument, change: Partial<OrderFacts>): OrderDocument {
  return toOrderDocument(order._id, { ...order, ...change });
}

/** `JSQ30 燃气热水器`: the first product, model first unless the name has it. */
export function orderTitle({ lines }: Pick<OrderFacts, 'lines'>): string {
  const [first] = lines;
  return first === undefined ? '' : productTitle(first);
}

export function productTitle({ name, model }: { readonly name: string; readonly model: string }): string {
  return name.includes(model) ? name : `${model} ${name}`;
}
