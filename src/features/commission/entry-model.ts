import type { Tone } from '../../components/tag/tag';
import type { Output } from '../../shared/contract/registry';
import { amountWords } from '../../text/amounts';
import { commissionText as words } from '../../text/commission';
import { momentWords } from '../../text/when';

export type Entry = Output<'commission.entry.list'>['rows'][number];

/** How an amount stands that is on a statement. */
const STATED = {
  stated: { words: words.states.stated, tone: 'action' },
  paying: { words: words.states.paying, tone: 'now' },
  paid: { words: words.states.paid, tone: 'quiet' },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly tone: Tone }>>;
const STATED_AS = { drafted: 'stated', disputed: 'stated', confirmed: 'stated', carried: 'stated', paying: 'paying', paid: 'paid' } as const satisfies Readonly<
  Record<NonNullable<Entry['statement']>['state'], keyof typeof STATED>
>;

/** Where an amount stands, in one or two words. */
export function entryTag({ state, hold, leftFen, statement }: Pick<Entry, 'state' | 'hold' | 'leftFen' | 'statement'>): { readonly words: string; readonly tone: Tone } {
  const { states } = words;
  if (hold?.state === 'refused') return { words: states.refused, tone: 'quiet' };
  if (state === 'void' || leftFen === 0) return { words: states.takenBack, tone: 'quiet' };
  if (state === 'payable') return statement === null ? { words: states.payable, tone: 'done' } : STATED[STATED_AS[statement.state]];
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
