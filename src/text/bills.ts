import type { BillKind } from '../shared/domain/payments/bill-kind';

/** What money is owed for, as the office speaks of it. */
export const billText = {
  named: {
    order: (no: string) => `订单 ${no}`,
    visit: (no: string) => `工单 ${no}`,
    top_up: (no: string) => `充值单 ${no}`,
  } satisfies Readonly<Record<BillKind, (no: string) => string>>,
  open: { order: '看订单', visit: '看工单', top_up: '看充值单' } satisfies Readonly<Record<BillKind, string>>,
  /** Whom what was paid too much goes back to. */
  payer: { order: '顾客', visit: '顾客', top_up: '经销商' } satisfies Readonly<Record<BillKind, string>>,
  ofDealer: (bill: string, dealer: string) => `${bill} · ${dealer}`,
  /** What of a bill without a deposit was paid. */
  part: { visit: '上门费用', top_up: '充值' },
} as const;
