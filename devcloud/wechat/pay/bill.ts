import { addDays, startOfDay } from '../../../src/shared/kernel/time';
import { LOCAL_APPID } from '../../runner/caller';
import { BILL_READY_MS, billedClock, billedYuan, billLine } from './bill-line';
import { PayRequestError, requiredField, type PayRequest } from './pay-answers';
import type { RefundRecord, TradeRecord } from './records';
import type { PayParts } from './trades';

const HEAD =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
const SUMMARY_HEAD = '总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额';

/** There is no bill: too early, or nothing happened that day. */
export class NoBill extends Error {}

/**
 * `downloadBill`: the day's successful trades and its refunds as WeChat's table, amounts in yuan.
 * @throws NoBill
 */
export async function downloadBill({ tables, now }: PayParts, request: PayRequest): Promise<string> {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(requiredField(request, 'bill_date', 8)) ?? [];
  if (year === undefined) throw new PayRequestError('参数错误: bill_date');
  const on = `${year}-${month ?? ''}-${day ?? ''}`;
  if (now() < startOfDay(addDays(on, 1)) + BILL_READY_MS) throw new NoBill();
  const within = { $gte: startOfDay(on), $lt: startOfDay(addDays(on, 1)) };
  const paid = await tables.trades.find({ paidAt: within });
  const refunded = await tables.refunds.find({ createdAt: within });
  if (paid.length + refunded.length === 0) throw new NoBill();
  const trades = new Map(paid.map((trade) => [trade._id, trade]));
  for (const { tradeNo } of refunded) {
    const trade = trades.get(tradeNo) ?? (await tables.trades.get(tradeNo));
    if (trade !== undefined) trades.set(tradeNo, trade);
  }
  const rows = [
    ...paid.map((trade) => tradeRow(trade)),
    ...refunded.flatMap((refund) => {
      const trade = trades.get(refund.tradeNo);
      return trade === undefined ? [] : [refundRow(refund, trade)];
    }),
  ];
  return [HEAD, ...rows, SUMMARY_HEAD, summary(paid, refunded, rows.length)].join('\r\n');
}

function tradeRow(trade: TradeRecord): string {
  const amount = billedYuan(trade.totalFee);
  const head = [billedClock(trade.paidAt ?? 0), LOCAL_APPID, '1800000001', trade.merchantId, '', trade.transactionId ?? ''];
  const state = [trade._id, trade.openid, trade.tradeType, trade.state === 'REVOKED' ? 'REVOKED' : 'SUCCESS', 'OTHERS', 'CNY'];
  return billLine([...head, ...state, amount, '0.00', '0', '0', '0.00', '0.00', '', '', trade.body, '', '0.00000', '0.60%', amount, '0.00', '']);
}

function refundRow(refund: RefundRecord, trade: TradeRecord): string {
  const amount = billedYuan(refund.refundFee);
  const head = [billedClock(refund.createdAt), LOCAL_APPID, '1800000001', trade.merchantId, '', trade.transactionId ?? ''];
  const state = [trade._id, trade.openid, trade.tradeType, trade.state === 'REVOKED' ? 'REVOKED' : 'REFUND', 'OTHERS', 'CNY'];
  const back = ['0.00', '0.00', refund.refundId, refund._id, amount, '0.00', 'ORIGINAL', refund.state];
  return billLine([...head, ...state, ...back, trade.body, '', '0.00000', '0.60%', '0.00', amount, '']);
}

function summary(paid: readonly TradeRecord[], refunded: readonly RefundRecord[], rows: number): string {
  const sum = billedYuan(paid.reduce((total, { totalFee }) => total + totalFee, 0));
  const back = billedYuan(refunded.reduce((total, { refundFee }) => total + refundFee, 0));
  return billLine([String(rows), sum, back, '0.00', '0.00000', sum, back]);
}
