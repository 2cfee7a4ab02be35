import { sha256 } from '../../kernel/sha256';
import type { StateMachine } from '../../kernel/state-machine';

/** How a statement is settled: WeChat's merchant transfer, by hand with a receipt, or as points. */
export const PAYOUT_METHODS = ['wechat', 'offline', 'points'] as const;
export type PayoutMethod = (typeof PAYOUT_METHODS)[number];

/**
 * `asking`: WeChat is to be asked, or gave no answer. `refused`: it did not take the request; the same number is tried
 * again. `waiting`: the payee has to accept it within a day. `sending`: WeChat works on it.
 */
export const PAYOUT_STATES = ['asking', 'refused', 'waiting', 'sending', 'paid', 'failed'] as const;
export type PayoutState = (typeof PAYOUT_STATES)[number];
export type PayoutCommand = 'refuse' | 'retry' | 'wait' | 'send' | 'settle' | 'fail';

/** Only WeChat's word that it will not pay ends one without money; until then its amount stays set aside. */
export const payoutMachine: StateMachine<PayoutState, PayoutCommand> = {
  initial: 'asking',
  table: {
    asking: { refuse: 'refused', retry: 'asking', wait: 'waiting', send: 'sending', settle: 'paid', fail: 'failed' },
    refused: { retry: 'asking', wait: 'waiting', send: 'sending', settle: 'paid', fail: 'failed' },
    waiting: { wait: 'waiting', send: 'sending', settle: 'paid', fail: 'failed' },
    sending: { wait: 'waiting', send: 'sending', settle: 'paid', fail: 'failed' },
    paid: {},
    failed: {},
  },
};

/** Where finance finds it. */
export const PAYOUT_LISTS = ['open', 'refused', 'paid', 'failed'] as const;
export type PayoutList = (typeof PAYOUT_LISTS)[number];
export function payoutList(state: PayoutState): PayoutList {
  return state === 'paid' || state === 'failed' || state === 'refused' ? state : 'open';
}

/** Above this WeChat wants the payee's real name, and compares it. */
export const MOST_UNNAMED_FEN = 199_999;

/** The number under which WeChat knows it: letters and digits, at most 32. The same payout has the same for ever. */
export const billNoOf = (payoutId: string): string => `C${sha256(payoutId).slice(0, 31)}`;

/** Ids follow from what they are of, so that whoever begins again meets what was begun. */
export function statementIdOf(payeeId: string, number: number): string {
  return `stm_${payeeId.replace('_', '')}n${String(number).padStart(4, '0')}`;
}
export const payoutIdOf = (statementId: string, attempt: number): string => `pyo_${statementId.slice(4)}a${String(attempt).padStart(2, '0')}`;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** When WeChat is asked again: often at first, then every hour. */
export function nextPayoutAskAt(createdAt: number, now: number): number {
  const age = now - createdAt;
  return now + (age < 5 * MINUTE_MS ? MINUTE_MS : age < HOUR_MS ? 5 * MINUTE_MS : HOUR_MS);
}

/** WeChat never heard of it, and after so long will not any more: a request that was under way is over. */
export const isForgotten = (askedAt: number, now: number): boolean => now - askedAt >= 10 * MINUTE_MS;
