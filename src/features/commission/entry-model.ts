import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { amountWords } from '../../text/amounts';
import { commissionText as words } from '../../text/commission';
import { momentWords } from '../../text/when';

export type Entry = Output<'commission.entry.list'>['rows'][number];

/** Where an amount stands, in one or two words. */
export function entryTag({ state, hold, leftFen }: Pick<Entry, 'state' | 'hold' | 'leftFen'>): { readonly words: string; readonly tone: Tone } {
  const { states } = words;
  if (hold?.state === 'refused') return { words: states.refused, tone: 'quiet' };
  if (state === 'void' || leftFen === 0) return { words: states.takenBack, tone: 'quiet' };
  if (state === 'payable') return { words: states.payable, tone: 'done' };
  return hold?.state === 'open' ? { words: states.review, tone: 'action' } : { words: states.held, tone: 'now' };
}

/** What it is called that somebody has in an order: who sold it, or brought its buyer. */
export const standingOfEntry = ({ audience, level }: Pick<Entry, 'audience' | 'level'>): string => words.level(words.audience[audience], level);

/** One amount in a list; what was taken back of it is said, not only gone. */
export function entryRow(entry: Entry, now: number) {
  const { entryId, title, earnedFen, leftFen, madeAt } = entry;
  const reduced = leftFen < earnedFen && leftFen > 0 ? [words.reduced(amountWords(earnedFen))] : [];
  return {
    id: entryId,
    title,
    details: [[standingOfEntry(entry), words.madeAt(momentWords(madeAt, now))].join(' · '), ...reduced],
    amount: amountWords(leftFen === 0 ? earnedFen : leftFen),
    isGone: leftFen === 0,
    tag: entryTag(entry),
  };
}
