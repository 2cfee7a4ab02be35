import { useEffect, useState } from 'react';
import { toApiError, type ApiError } from '../../api/api-error';
import { call } from '../../api/call';
import type { Output } from '../../shared/contract/registry';
import { addUp, biggestChanges, BROUGHT_TO, NOTHING_BROUGHT, type FenByAudience, type OrderChange } from '../../shared/domain/commission/preview';
import { amountWords } from '../../text/amounts';
import { commissionPreviewText as words } from '../../text/commission-settings';
import type { Proposal } from './view-model';

export type CommissionValues = Extract<Proposal, { area: 'commission' }>['values'];
type Look = Output<'commission.rules.preview'>;

/** So many looks at most: of more orders, the newest are a sample. */
const MOST_LOOKS = 25;

/** What was seen so far. */
export interface Seen {
  readonly orders: number;
  readonly before: FenByAudience;
  readonly after: FenByAudience;
  readonly changes: readonly OrderChange[];
  readonly state: 'looking' | 'all' | 'sample';
}

export const NOTHING_SEEN: Seen = { orders: 0, before: NOTHING_BROUGHT, after: NOTHING_BROUGHT, changes: [], state: 'looking' };

export const withLook = (seen: Seen, { orders, before, after, changes, next }: Look, isLast: boolean): Seen => ({
  orders: seen.orders + orders,
  before: addUp(seen.before, before),
  after: addUp(seen.after, after),
  changes: biggestChanges([...seen.changes, ...changes]),
  state: next === null ? 'all' : isLast ? 'sample' : 'looking',
});

/** Tries proposed rules on the real orders of the last days, look after look, until all were seen. */
export function useRealOrders(values: CommissionValues): { readonly seen: Seen; readonly error: ApiError | undefined } {
  const [seen, setSeen] = useState(NOTHING_SEEN);
  const [error, setError] = useState<ApiError>();
  useEffect(() => {
    const run = { over: false };
    const look = async () => {
      let sum = NOTHING_SEEN;
      let after: string | undefined;
      for (let looks = 1; sum.state === 'looking'; looks += 1) {
        const found = await call('commission.rules.preview', { values, ...(after === undefined ? {} : { after }) });
        sum = withLook(sum, found, looks === MOST_LOOKS);
        after = found.next ?? undefined;
        if (run.over) return;
        setSeen(sum);
      }
    };
    look().catch((failure: unknown) => setError(toApiError(failure)));
    return () => {
      run.over = true;
    };
  }, [values]);
  return { seen, error };
}

const differenceWords = (fen: number): string => (fen === 0 ? words.same : fen > 0 ? words.more(amountWords(fen)) : words.less(amountWords(-fen)));

/** What the change would have done, audience by audience, and to which orders most. */
export function seenView({ orders, before, after, changes, state }: Seen) {
  const lead = { looking: words.looking, all: orders === 0 ? () => words.none : words.looked, sample: words.sampled }[state](orders);
  const rows = BROUGHT_TO.filter((whom) => whom !== 'buyer' || before.buyer + after.buyer > 0).map((whom) => ({
    label: words.audience(whom),
    change: words.change(amountWords(before[whom]), amountWords(after[whom])),
    difference: differenceWords(after[whom] - before[whom]),
    isSame: after[whom] === before[whom],
  }));
  return {
    lead,
    rows: orders === 0 ? [] : rows,
    biggest: changes.map(({ orderId, orderNo, beforeFen, afterFen }) => ({
      orderId,
      title: orderNo,
      change: words.change(amountWords(beforeFen), amountWords(afterFen)),
      difference: differenceWords(afterFen - beforeFen),
    })),
  };
}
