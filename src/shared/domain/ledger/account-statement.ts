import type { RecordedTransfer } from './transfer';

/** What every statement of an account is: its postings between two places of the journal, from an opening to a closing. */

/** Which modes move anything; the others only set aside or give up. */
export const MOVING_MODES: readonly RecordedTransfer['mode'][] = ['posted', 'post'];

/** No function that books lives longer (`config.json`: 60 seconds): what was booked before this is written. */
const SETTLED_MS = 120_000;
/** Until when a statement can be drawn now; later postings may still be on their way. */
export const statableUntil = (now: number): number => now - SETTLED_MS;
