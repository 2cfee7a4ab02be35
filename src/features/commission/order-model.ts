import { amountWords } from '../../text/amounts';
import { whyText } from '../../text/commission';
import { entryTag, standingOfEntry, type Entry } from './entry-model';

/** What an order costs, as far as it is shared. Whole fen. */
export interface OrderValue {
  /** What its buyer really gives for it, after what was taken off and refunded. */
  readonly paidFen: number;
  /** What a coupon, points and a friend's word took off for him. */
  readonly savedFen: number;
}

/** Who has what of an order beside those who earn by it: the buyer, and the company. */
export function sharesOfOrder({ paidFen, savedFen }: OrderValue, commissionFen: number) {
  return { saved: savedFen === 0 ? null : amountWords(savedFen), paid: amountWords(paidFen), left: amountWords(Math.max(0, paidFen - commissionFen)) };
}

/** What an order brings to whom, and what is left of it in all. */
export function orderCommissionRows(entries: readonly Entry[]) {
  const rows = entries.map((entry) => ({
    id: entry.entryId,
    title: entry.payeeName === '' ? whyText.whose.nameless : entry.payeeName,
    detail: [standingOfEntry(entry), entry.title, entryTag(entry).words].join(' · '),
    amount: amountWords(entry.leftFen),
  }));
  return { rows, totalFen: entries.reduce((sum, { leftFen }) => sum + leftFen, 0) };
}
