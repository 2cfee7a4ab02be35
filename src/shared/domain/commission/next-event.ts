import type { EntryState } from './entry-life';
import type { HoldState } from './holds';

/** What an entry that is not its payee's yet waits for. */
export const WAITS_FOR = ['review', 'completion', 'days', 'after_sale'] as const;
export type WaitsFor = (typeof WAITS_FOR)[number];

export interface WaitingEntry {
  readonly state: EntryState;
  readonly holdState: HoldState | null;
  /** When everything was delivered and installed, plus the days it is held; null before that. */
  readonly releaseAt: number | null;
  /** The round found an after-sale case that is not closed. */
  readonly afterSale: boolean;
}

/** Null when nothing has to happen any more. A person's look comes first: until then nothing else moves it. */
export function waitsFor({ state, holdState, releaseAt, afterSale }: WaitingEntry): WaitsFor | null {
  if (state !== 'held') return null;
  if (holdState === 'open') return 'review';
  if (releaseAt === null) return 'completion';
  return afterSale ? 'after_sale' : 'days';
}

/** When the round is to look at it; null while it waits for something else. */
export const dueAtOf = (entry: WaitingEntry, lookAgainAt: number | null): number | null =>
  entry.state === 'held' && entry.holdState !== 'open' && entry.releaseAt !== null ? (lookAgainAt ?? entry.releaseAt) : null;
