import { holdSignWords, ownHoldSignWords } from '../../text/commission-names';
import { momentWords } from '../../text/when';
import type { Entry } from './entry-model';

type Sign = NonNullable<Entry['hold']>['signs'][number];
type Signed = Pick<Entry, 'hold' | 'madeAt'>;

/** Why somebody looks at it, for who looks. */
export function signLines({ hold, madeAt }: Signed, now: number): readonly string[] {
  return (hold?.signs ?? []).map(({ reason, orders, burst }) => {
    const moments = [madeAt, ...orders.map(({ at }) => at)];
    const [from, to] = [Math.min(...moments), Math.max(...moments)].map((at) => momentWords(at, now));
    return holdSignWords[reason]({ fromOrder: orders.length > 0, burst, from: from ?? '', to: to ?? '' });
  });
}

/** The same for its payee, each reason said once. */
export function ownSignLines({ hold }: Pick<Entry, 'hold'>): readonly string[] {
  return [...new Set((hold?.signs ?? []).map(({ reason, burst }) => ownHoldSignWords[reason](burst?.orders ?? 1)))];
}

/** The orders that it was seen by, each once. */
export function signOrders({ hold }: Pick<Entry, 'hold'>): readonly Sign['orders'][number][] {
  return [...new Map((hold?.signs ?? []).flatMap(({ orders }) => orders.map((order) => [order.orderId, order] as const))).values()];
}
