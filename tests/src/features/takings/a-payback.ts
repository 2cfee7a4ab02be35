import type { Payback } from '../../../../src/features/takings/paybacks-model';

/** Money that WeChat did not send back. */
export function aPayback(changes: Partial<Payback> = {}): Payback {
  return {
    id: 'pbk_0000000001',
    paymentId: 'pay_0000000001',
    orderId: 'ord_0000000001',
    orderNo: '2611220001',
    dealerName: null,
    refundId: 'rfd_0000000001',
    reason: 'refund',
    ticketNo: null,
    method: 'wechat_self',
    amountFen: 50_000,
    state: 'failed',
    failure: '基本账户余额不足',
    settledByName: null,
    note: null,
    createdAt: Date.parse('2026-11-22T10:05:00+08:00'),
    settledAt: null,
    ...changes,
  };
}
