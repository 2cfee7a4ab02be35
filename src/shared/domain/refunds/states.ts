import type { StateMachine } from '../../kernel/state-machine';

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
