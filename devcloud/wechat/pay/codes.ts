import { randomInt } from 'node:crypto';
import {
  accepted,
  feeField,
  numberField,
  PayRefusal,
  requiredField,
  type PayAnswer,
  type PayRequest,
} from './pay-answers';
import type { PayTables, TradeRecord } from './records';
import { decide } from './refunds';
import { paidFields, succeed, TRADE_NO_LENGTH, tradeOf, type PayParts } from './trades';

const CODE_LIFETIME_MS = 120_000;
/** WeChat asks for the password above this amount. */
const WITHOUT_PASSWORD_FEN = 100_000;

/** A fresh 付款码 of a person: 18 digits that begin with 10 to 15, good for one payment within two minutes. */
export async function issueCode(tables: PayTables, openid: string, now: number): Promise<string> {
  const code = `1${randomInt(6)}${Array.from({ length: 16 }, () => randomInt(10)).join('')}`;
  await tables.codes.insert({ _id: code, openid, issuedAt: now });
  return code;
}

/** `micropay`: takes money by the code on the payer's screen. The same order again tells what became of it. */
export async function micropay(parts: PayParts, request: PayRequest): Promise<PayAnswer> {
  const merchantId = requiredField(request, 'sub_mch_id', 32);
  const tradeNo = numberField(request, 'out_trade_no', TRADE_NO_LENGTH);
  const totalFee = feeField(request, 'total_fee');
  const known = await parts.tables.trades.get(tradeNo);
  if (known !== undefined && (known.tradeType !== 'MICROPAY' || known.totalFee !== totalFee)) {
    throw new PayRefusal('OUT_TRADE_NO_USED', '商户订单号重复');
  }
  const trade = known ?? (await fromCode(parts, request, { merchantId, tradeNo, totalFee }));
  switch (trade.state) {
    case 'SUCCESS':
      return accepted(merchantId, paidFields(trade));
    case 'USERPAYING':
      throw new PayRefusal('USERPAYING', '需要用户输入支付密码');
    case 'PAYERROR':
      throw new PayRefusal('NOTENOUGH', '用户账号余额不足');
    default:
      throw new PayRefusal('ORDERREVERSED', '当前订单已经被撤销');
  }
}

async function fromCode(
  parts: PayParts,
  request: PayRequest,
  order: { readonly merchantId: string; readonly tradeNo: string; readonly totalFee: number },
): Promise<TradeRecord> {
  const { tables, now } = parts;
  const code = requiredField(request, 'auth_code');
  const issued = await tables.codes.get(code);
  if (issued === undefined || !(await tables.codes.remove(code))) {
    throw new PayRefusal('AUTH_CODE_INVALID', '请扫描微信支付付款码');
  }
  if (issued.issuedAt + CODE_LIFETIME_MS < now()) throw new PayRefusal('AUTHCODEEXPIRE', '付款码已过期，请用户刷新后再试');
  const trade: TradeRecord = {
    _id: order.tradeNo,
    tradeType: 'MICROPAY',
    prepayId: '',
    body: requiredField(request, 'body'),
    totalFee: order.totalFee,
    merchantId: order.merchantId,
    openid: issued.openid,
    functionName: '',
    state: outcome(parts.behaviour.now().codes, order.totalFee),
    createdAt: now(),
    expiresAt: null,
    transactionId: null,
    paidAt: null,
  };
  await tables.trades.insert({ ...trade, state: trade.state === 'SUCCESS' ? 'USERPAYING' : trade.state });
  if (trade.state !== 'SUCCESS') return trade;
  await succeed(parts, trade, 'USERPAYING');
  return (await tables.trades.get(trade._id)) ?? trade;
}

function outcome(codes: string, totalFee: number): TradeRecord['state'] {
  if (codes === 'declined') return 'PAYERROR';
  if (codes === 'paid') return 'SUCCESS';
  return codes === 'asks' || totalFee > WITHOUT_PASSWORD_FEN ? 'USERPAYING' : 'SUCCESS';
}

/** `reverse`: ends an order by code; what was paid meanwhile goes back at once. */
export async function reverse(parts: PayParts, request: PayRequest): Promise<PayAnswer> {
  const trade = await tradeOf(parts, request);
  if (trade.tradeType !== 'MICROPAY') throw new PayRefusal('TRADE_ERROR', '该订单不能撤销');
  const open = { state: { $in: ['USERPAYING', 'PAYERROR'] } };
  const ended = await parts.tables.trades.change(trade._id, open, { state: 'REVOKED' });
  if (!ended && (await parts.tables.trades.change(trade._id, { state: 'SUCCESS' }, { state: 'REVOKED' }))) {
    await giveBack(parts, trade);
  }
  return accepted(trade.merchantId, { recall: 'N' });
}

async function giveBack(parts: PayParts, trade: TradeRecord): Promise<void> {
  const record = {
    _id: `reverse-${trade._id}`,
    tradeNo: trade._id,
    refundId: '',
    merchantId: trade.merchantId,
    refundFee: trade.totalFee,
    state: 'PROCESSING' as const,
    functionName: '',
    createdAt: parts.now(),
    succeededAt: null,
  };
  await parts.tables.refunds.insert(record);
  await decide(parts, record, 'SUCCESS');
}
