import {
  accepted,
  feeField,
  numberField,
  optionalField,
  PayRefusal,
  payTime,
  platformNumber,
  type PayAnswer,
  type PayRequest,
} from './pay-answers';
import type { RefundRecord, RefundState, TradeRecord } from './records';
import { tradeOf, type PayParts } from './trades';

const REFUND_NO_LENGTH = 64;

const STATE_AFTER = { done: 'SUCCESS', pending: 'PROCESSING', returned: 'CHANGE' } as const;

/**
 * `refund`: the same number again changes nothing, unless the money had come back or the refund was closed: then it is
 * tried once more. All refunds of an order together never exceed it.
 */
export async function refund(parts: PayParts, request: PayRequest): Promise<PayAnswer> {
  const trade = await tradeOf(parts, request);
  const number = numberField(request, 'out_refund_no', REFUND_NO_LENGTH);
  const refundFee = feeField(request, 'refund_fee');
  if (feeField(request, 'total_fee') !== trade.totalFee) throw new PayRefusal('PARAM_ERROR', '订单金额与原订单不一致');
  if (trade.state !== 'SUCCESS') throw new PayRefusal('TRADE_STATE_ERROR', '订单状态错误');
  const behaviour = parts.behaviour.now().refunds;
  if (behaviour === 'refused') throw new PayRefusal('NOTENOUGH', '基本账户余额不足');
  const known = await parts.tables.refunds.get(number);
  if (known !== undefined && (known.tradeNo !== trade._id || known.refundFee !== refundFee)) {
    throw new PayRefusal('PARAM_ERROR', '退款单号已被使用');
  }
  const record = known ?? (await begin(parts, trade, number, refundFee, optionalField(request, 'function_name') ?? ''));
  const again = record.state === 'CHANGE' || record.state === 'REFUNDCLOSE';
  if (known === undefined || again) await decide(parts, { ...record, state: 'PROCESSING' }, STATE_AFTER[behaviour]);
  return accepted(trade.merchantId, {
    transaction_id: trade.transactionId,
    out_trade_no: trade._id,
    out_refund_no: number,
    refund_id: record.refundId,
    refund_fee: refundFee,
    total_fee: trade.totalFee,
    cash_fee: trade.totalFee,
    cash_refund_fee: refundFee,
  });
}

async function begin(
  { tables, now }: PayParts,
  trade: TradeRecord,
  number: string,
  refundFee: number,
  functionName: string,
): Promise<RefundRecord> {
  const others = await tables.refunds.find({ tradeNo: trade._id });
  const refunded = others.reduce((sum, other) => sum + other.refundFee, 0);
  if (refunded + refundFee > trade.totalFee) throw new PayRefusal('REFUND_FEE_MISMATCH', '退款金额大于支付金额');
  const record: RefundRecord = {
    _id: number,
    tradeNo: trade._id,
    refundId: platformNumber('5030', now()),
    merchantId: trade.merchantId,
    refundFee,
    state: 'PROCESSING',
    functionName,
    createdAt: now(),
    succeededAt: null,
  };
  await tables.refunds.insert(record);
  return record;
}

/** What becomes of a refund; only what is decided is told to the function. */
export async function decide(parts: PayParts, record: RefundRecord, state: RefundState): Promise<void> {
  const changes = { state, succeededAt: state === 'SUCCESS' ? parts.now() : null };
  const changed = await parts.tables.refunds.change(record._id, { state: { $ne: 'SUCCESS' } }, changes);
  const trade = await parts.tables.trades.get(record.tradeNo);
  if (!changed || state === 'PROCESSING' || trade === undefined) return;
  await parts.notices.refund({ ...record, ...changes }, trade);
}

export async function queryRefund(parts: PayParts, request: PayRequest): Promise<PayAnswer> {
  const number = optionalField(request, 'out_refund_no');
  const record = number === undefined ? undefined : await parts.tables.refunds.get(number);
  const trade = number === undefined ? await tradeOf(parts, request) : await parts.tables.trades.get(record?.tradeNo ?? '');
  const found = record === undefined ? await parts.tables.refunds.find({ tradeNo: trade?._id ?? '' }) : [record];
  if (trade === undefined || found.length === 0) throw new PayRefusal('REFUNDNOTEXIST', '退款订单查询失败');
  const shown = parts.behaviour.now().refundQueries === 'empty' ? [] : found;
  return accepted(trade.merchantId, {
    transaction_id: trade.transactionId,
    out_trade_no: trade._id,
    total_fee: trade.totalFee,
    cash_fee: trade.totalFee,
    refund_count: found.length,
    out_refund_no_list: shown.map(({ _id }) => _id),
    refund_id_list: shown.map(({ refundId }) => refundId),
    refund_fee_list: shown.map(({ refundFee }) => refundFee),
    refund_status_list: shown.map(({ state }) => state),
    refund_success_time_list: shown.map(({ succeededAt }) => (succeededAt === null ? '' : payTime(succeededAt))),
  });
}
