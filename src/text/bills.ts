import type { BillKind } from '../shared/domain/payments/bill-kind';

/** What money is owed for, as the office speaks of it. */
export const billText = {
  named: {
    order: (no: string) => `订单 ${no}`,
    visit: (no: string) => `工单 ${no}`,
    top_up: (no: string) => `充值单 ${no}`,
  } satisfies Readonly<Record<BillKind, (no: string) => string>>,
  /** A top-up is only where it was asked for, and with its dealer. */
  open: { order: '看订单', visit: '看工单', top_up: null } satisfies Readonly<Record<BillKind, string | null>>,
  /** What of a bill without a deposit was paid. */
  part: { visit: '上门费用', top_up: '充值' },
} as const;
