import type { StateMachine } from '../../kernel/state-machine';

/**
 * What becomes of the goods of a refund: only money goes back, they have not arrived yet, stay where they are, or are to
 * come back; once it is approved they are expected, then received or given up.
 */
export const REFUND_GOODS = ['none', 'not_arrived', 'stay', 'to_come_back', 'expected', 'received', 'given_up'] as const;
export type RefundGoods = (typeof REFUND_GOODS)[number];

/** A refund somebody asked for. What became of the money is told by its paybacks. */
export const REFUND_STATES = ['requested', 'approved', 'rejected', 'withdrawn'] as const;
export type RefundState = (typeof REFUND_STATES)[number];
export type RefundCommand = 'approve' | 'reject' | 'withdraw';

export const refundMachine: StateMachine<RefundState, RefundCommand> = {
  initial: 'requested',
  table: {
    requested: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn' },
    approved: {},
    rejected: {},
    withdrawn: {},
  },
};
