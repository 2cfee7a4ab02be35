import type { StateMachine } from '../../kernel/state-machine';

/**
 * How money comes in. `wechat_self` the payer pays on his own phone (J4), `wechat_code` a member scans his 付款码 (J2),
 * `retailer_till` he pays at the till of the retailer (卖场) whose counter sold it: a ticket stands for it, and the money is
 * the retailer's debt until a settlement brings it (J3).
 */
export const PAYMENT_METHODS = ['wechat_self', 'wechat_code', 'cash', 'transfer', 'pos', 'retailer_till'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
/** Recorded by a member with evidence and confirmed by finance. */
export const OFFLINE_METHODS = ['cash', 'transfer', 'pos'] as const satisfies readonly PaymentMethod[];

/** Whether somebody else than WeChat vouches for it; what came in so is handed back by somebody, too. */
export function isOffline(method: PaymentMethod): boolean {
  return method !== 'wechat_self' && method !== 'wechat_code';
}

/** What a payment is for (J1): the deposit, or all that is still due. */
export const PAYMENT_PARTS = ['deposit', 'rest'] as const;
export type PaymentPart = (typeof PAYMENT_PARTS)[number];

/** domain.md: payment and refund. Driven by the notification or the query, whichever is first. */
export const PAYMENT_STATES = ['created', 'pending', 'succeeded', 'failed', 'closed'] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];
export type PaymentCommand = 'ask' | 'succeed' | 'fail' | 'close';

/** Money may arrive after we gave up: a success is taken in every state but its own. */
export const paymentMachine: StateMachine<PaymentState, PaymentCommand> = {
  initial: 'created',
  table: {
    created: { ask: 'pending', succeed: 'succeeded', fail: 'failed', close: 'closed' },
    pending: { succeed: 'succeeded', fail: 'failed', close: 'closed' },
    failed: { succeed: 'succeeded' },
    closed: { succeed: 'succeeded' },
    succeeded: {},
  },
};

/** Money on its way back to the payer. A failed one is tried again under the same number. */
export const PAYBACK_STATES = ['created', 'pending', 'succeeded', 'failed'] as const;
export type PaybackState = (typeof PAYBACK_STATES)[number];
/** Where finance finds it: by what has to be done, and by whom. */
export const PAYBACK_LISTS = ['failed', 'to_hand_over', 'open', 'succeeded'] as const;
export type PaybackList = (typeof PAYBACK_LISTS)[number];
export type PaybackCommand = 'ask' | 'succeed' | 'fail' | 'retry';

export const paybackMachine: StateMachine<PaybackState, PaybackCommand> = {
  initial: 'created',
  table: {
    created: { ask: 'pending', succeed: 'succeeded', fail: 'failed' },
    pending: { succeed: 'succeeded', fail: 'failed' },
    failed: { retry: 'pending', succeed: 'succeeded' },
    succeeded: {},
  },
};

/** Why a day's books and WeChat's bill, or the journal and its documents, differ. */
export const MISMATCH_KINDS = [
  'missing_here',
  'missing_at_wechat',
  'amount_differs',
  'state_differs',
  'order_overpaid',
  'payback_stuck',
  'payback_failed',
  'payback_not_handed_over',
  'journal_unbalanced',
  'transfer_missing_here',
  'transfer_missing_at_wechat',
  'transfer_amount_differs',
  'transfer_not_booked',
] as const;
export type MismatchKind = (typeof MISMATCH_KINDS)[number];
