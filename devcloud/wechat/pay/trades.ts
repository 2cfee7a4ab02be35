import { randomBytes } from 'node:crypto';
import type { KeptBehaviour } from './behaviour';
import type { Notices } from './notices';
import {
  accepted,
  feeField,
  numberField,
  optionalField,
  parsePayTime,
  payTime,
  PayRefusal,
  PayRequestError,
  platformNumber,
  requiredField,
  type PayAnswer,
  type PayRequest,
} from './pay-answers';
import type { PayTables, TradeRecord } from './records';

/** What every part of WeChat Pay works with. */
export interface PayParts {
  readonly tables: PayTables;
  readonly behaviour: KeptBehaviour;
  readonly notices: Notices;
  readonly now: () => number;
}

/** A prepaid order is good for two hours unless it says otherwise. */
const PREPAY_MS = 7_200_000;
/** An order cannot be closed at once (documentation of closeOrder). */
const OPEN_AT_LEAST_MS = 300_000;
export const TRADE_NO_LENGTH = 32;

/** `unifiedOrder`: the same order again gives the same prepay id; the same number with another amount is refused. */
export async function unifiedOrder({ tables, now }: PayParts, request: PayRequest, openid: string): Promise<PayAnswer> {
  const merchantId = requiredField(request, 'sub_mch_id', 32);
  const tradeNo = numberField(request, 'out_trade_no', TRADE_NO_LENGTH);
  const totalFee = feeField(request, 'total_fee');
  const body = requiredField(request, 'body');
  requiredField(request, 'spbill_create_ip', 64);
  requiredField(request, 'env_id');
  if (optionalField(request, 'trade_type') !== 'JSAPI') throw new PayRequestError('参数错误: trade_type');
  const expiry = optionalField(request, 'time_expire');
  const payer = optionalField(request, 'sub_openid') ?? openid;
  if (payer === '') throw new PayRequestError('参数错误: sub_openid');
  const known = await tables.trades.get(tradeNo);
  if (known !== undefined) return accepted(merchantId, prepaid(checkedAgain(known, totalFee, payer, now()), now()));
  const trade: TradeRecord = {
    _id: tradeNo,
    tradeType: 'JSAPI',
    prepayId: `wx${payTime(now())}${randomBytes(11).toString('hex')}`,
    body,
    totalFee,
    merchantId,
    openid: payer,
    functionName: requiredField(request, 'function_name'),
    state: 'NOTPAY',
    createdAt: now(),
    expiresAt: expiry === undefined ? now() + PREPAY_MS : parsePayTime(expiry),
    transactionId: null,
    paidAt: null,
  };
  await tables.trades.insert(trade);
  return accepted(merchantId, prepaid(trade, now()));
}

function checkedAgain(known: TradeRecord, totalFee: number, payer: string, now: number): TradeRecord {
  if (known.tradeType !== 'JSAPI' || known.totalFee !== totalFee || known.openid !== payer) {
    throw new PayRefusal('OUT_TRADE_NO_USED', '商户订单号重复');
  }
  if (known.state === 'SUCCESS') throw new PayRefusal('ORDERPAID', '该订单已支付');
  if (stateNow(known, now) !== 'NOTPAY') throw new PayRefusal('ORDERCLOSED', '该订单已关闭');
  return known;
}

function prepaid(trade: TradeRecord, now: number): PayAnswer {
  const payment = {
    appId: 'wx0000localcloud00',
    timeStamp: String(Math.floor(now / 1000)),
    nonceStr: randomBytes(8).toString('hex'),
    package: `prepay_id=${trade.prepayId}`,
    signType: 'MD5',
    paySign: randomBytes(16).toString('hex').toUpperCase(),
  };
  return { trade_type: 'JSAPI', prepay_id: trade.prepayId, payment };
}

/** An order that nobody paid in time is closed. */
export function stateNow(trade: TradeRecord, now: number): TradeRecord['state'] {
  const over = trade.expiresAt !== null && trade.expiresAt <= now;
  return trade.state === 'NOTPAY' && over ? 'CLOSED' : trade.state;
}

/** @throws PayRefusal ORDERNOTEXIST */
export async function tradeOf({ tables }: PayParts, request: PayRequest): Promise<TradeRecord> {
  const merchantId = requiredField(request, 'sub_mch_id', 32);
  const transactionId = optionalField(request, 'transaction_id');
  const trade =
    transactionId === undefined
      ? await tables.trades.get(numberField(request, 'out_trade_no', TRADE_NO_LENGTH))
      : (await tables.trades.find({ transactionId }, { limit: 1 }))[0];
  if (trade === undefined || trade.merchantId !== merchantId) throw new PayRefusal('ORDERNOTEXIST', '订单不存在');
  return trade;
}

const STATE_WORDS: Readonly<Record<string, string>> = {
  NOTPAY: '订单未支付',
  USERPAYING: '需要用户输入支付密码',
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  CLOSED: '已关闭',
  REVOKED: '已撤销',
  PAYERROR: '支付失败',
};

export async function queryOrder(parts: PayParts, request: PayRequest): Promise<PayAnswer> {
  const trade = await tradeOf(parts, request);
  const state = await shownState(parts, trade);
  const facts = { out_trade_no: trade._id, trade_state: state, trade_state_desc: STATE_WORDS[state] };
  return accepted(trade.merchantId, { ...facts, ...(trade.transactionId === null ? {} : paidFields(trade)) });
}

async function shownState({ tables, now }: PayParts, trade: TradeRecord): Promise<string> {
  const state = stateNow(trade, now());
  if (state !== 'SUCCESS') return state;
  const refunds = await tables.refunds.find({ tradeNo: trade._id });
  return refunds.some((refund) => refund.state === 'SUCCESS') ? 'REFUND' : 'SUCCESS';
}

/** What is told of a trade once it was paid. */
export function paidFields(trade: TradeRecord): PayAnswer {
  return {
    sub_openid: trade.openid,
    trade_type: trade.tradeType,
    bank_type: 'OTHERS',
    total_fee: trade.totalFee,
    cash_fee: trade.totalFee,
    fee_type: 'CNY',
    transaction_id: trade.transactionId,
    out_trade_no: trade._id,
    time_end: payTime(trade.paidAt ?? 0),
  };
}

export async function closeOrder(parts: PayParts, request: PayRequest): Promise<PayAnswer> {
  const trade = await tradeOf(parts, request);
  if (trade.createdAt + OPEN_AT_LEAST_MS > parts.now()) throw new PayRefusal('SYSTEMERROR', '订单生成后5分钟内不能关闭');
  const closed = await parts.tables.trades.change(trade._id, { state: 'NOTPAY' }, { state: 'CLOSED' });
  const state = closed ? 'CLOSED' : ((await parts.tables.trades.get(trade._id))?.state ?? 'CLOSED');
  if (state !== 'CLOSED') throw new PayRefusal('ORDERPAID', '该订单已支付');
  return accepted(trade.merchantId, {});
}

/**
 * The money is there: from one of these states the trade succeeds, once, and the function is told.
 * @returns whether this call did it
 */
export async function succeed(parts: PayParts, trade: TradeRecord, from: TradeRecord['state']): Promise<boolean> {
  const paidAt = parts.now();
  const changes = { state: 'SUCCESS' as const, paidAt, transactionId: platformNumber('4200', paidAt) };
  if (!(await parts.tables.trades.change(trade._id, { state: from }, changes))) return false;
  await parts.notices.payment({ ...trade, ...changes });
  return true;
}
