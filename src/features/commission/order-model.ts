import { amountWords } from '../../text/amounts';
import { whyText } from '../../text/commission';
import { entryTag, standingOfEntry, type Entry } from './entry-model';

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
