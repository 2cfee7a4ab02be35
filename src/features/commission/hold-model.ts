import { HOLD_STATES, type HoldState } from '../../shared/domain/commission/holds';
import { amountWords } from '../../text/amounts';
import { whyText } from '../../text/commission';
import { holdsText as words } from '../../text/commission-office';
import { momentWords } from '../../text/when';
import { standingOfEntry, type Entry } from './entry-model';
import { signLines, signOrders } from './sign-model';

export const HOLD_LISTS: readonly { readonly value: HoldState; readonly label: string }[] = HOLD_STATES.map((value) => ({ value, label: words.lists[value] }));

/** One amount that somebody has to look at, or looked at. */
export function holdRow(entry: Entry, now: number) {
  const { entryId, orderId, orderNo, payeeName, title, earnedFen, madeAt, hold, state } = entry;
  const at = hold?.at ?? null;
  return {
    id: entryId,
    orderId,
    name: payeeName === '' ? whyText.whose.nameless : payeeName,
    detail: `${standingOfEntry(entry)} · ${title}`,
    order: `${orderNo} · ${momentWords(madeAt, now)}`,
    amount: amountWords(earnedFen),
    earnedFen,
    reasons: signLines(entry, now),
    orders: signOrders(entry),
    isOpen: hold?.state === 'open' && state === 'held',
    decided: hold === null || at === null ? undefined : words.decided(hold.words, `${hold.byName} ${momentWords(at, now)}`),
  };
}
