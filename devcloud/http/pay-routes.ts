import QRCode from 'qrcode';
import * as v from 'valibot';
import { personas } from '../people/personas';
import { payBehaviourChanges } from '../wechat/pay/behaviour';
import type { TradeRecord } from '../wechat/pay/records';
import { textOf, type DevRequest, type Route } from './dev-route';
import { HttpError } from './json-exchange';

function nameOf(openid: string): string {
  return personas.find((persona) => persona.openid === openid)?.name ?? openid;
}

/** A trade as its payer sees it. */
function shownTrade({ _id, body, totalFee, openid }: TradeRecord): object {
  return { tradeNo: _id, body, totalFee, openid, payerName: nameOf(openid) };
}

async function showPrepaid({ parts, search }: DevRequest): Promise<object> {
  const found = await parts.pay.prepaid(search.get('prepayId') ?? '');
  if (found === null) throw new HttpError(404, 'there is no such order');
  return { ...shownTrade(found.trade), problem: found.problem };
}

async function payPrepaid({ parts, body }: DevRequest): Promise<object> {
  return { problem: await parts.pay.payPrepaid(textOf(body, 'prepayId'), textOf(body, 'openid')) };
}

async function issueCode({ parts, body }: DevRequest): Promise<object> {
  const openid = textOf(body, 'openid');
  const code = await parts.pay.issueCode(openid);
  return { code, payerName: nameOf(openid), picture: await QRCode.toDataURL(code, { margin: 1, width: 320 }) };
}

async function listAsked({ parts, search }: DevRequest): Promise<object> {
  return { asked: (await parts.pay.askedOf(search.get('openid') ?? '')).map(shownTrade) };
}

async function answerAsked({ parts, body }: DevRequest): Promise<object> {
  const { agrees } = body;
  if (typeof agrees !== 'boolean') throw new HttpError(400, 'agrees must be true or false');
  return { done: await parts.pay.answerCode(textOf(body, 'tradeNo'), textOf(body, 'openid'), agrees) };
}

async function setBehaviour({ parts, body }: DevRequest): Promise<object> {
  const parsed = v.safeParse(payBehaviourChanges, body);
  if (!parsed.success) throw new HttpError(400, `${v.getDotPath(parsed.issues[0]) ?? ''}: ${parsed.issues[0].message}`);
  return parts.pay.setBehaviour(parsed.output);
}

async function deliverNotice({ parts, body }: DevRequest): Promise<object> {
  return { taken: await parts.pay.notices.deliver(textOf(body, 'id')) };
}

async function decideRefund({ parts, body }: DevRequest): Promise<object> {
  const state = v.safeParse(v.picklist(['SUCCESS', 'CHANGE', 'REFUNDCLOSE']), body['state']);
  if (!state.success) throw new HttpError(400, 'state must be SUCCESS, CHANGE or REFUNDCLOSE');
  await parts.pay.decideRefund(textOf(body, 'refundNo'), state.output);
  return {};
}

async function showTransfer({ parts, search }: DevRequest): Promise<object> {
  const found = await parts.pay.transfers.offered(search.get('package') ?? '');
  if (found === null) throw new HttpError(404, 'there is no such transfer');
  const { _id: billNo, amountFen, remark, openid } = found.transfer;
  return { billNo, amountFen, remark, payeeName: nameOf(openid), problem: found.problem };
}

async function acceptTransfer({ parts, body }: DevRequest): Promise<object> {
  return { problem: await parts.pay.transfers.accept(textOf(body, 'packageInfo'), textOf(body, 'openid')) };
}

async function decideTransfer({ parts, body }: DevRequest): Promise<object> {
  const state = v.safeParse(v.picklist(['WAIT_USER_CONFIRM', 'SUCCESS', 'FAIL']), body['state']);
  if (!state.success) throw new HttpError(400, 'state must be WAIT_USER_CONFIRM, SUCCESS or FAIL');
  await parts.pay.transfers.decide(textOf(body, 'billNo'), state.output);
  return {};
}

/** WeChat Pay for the pay page, the console and outside test tools. */
export const payRoutes: Readonly<Record<string, Route>> = {
  'GET pay/prepaid': showPrepaid,
  'POST pay/prepaid': payPrepaid,
  'POST pay/code': issueCode,
  'GET pay/asked': listAsked,
  'POST pay/asked': answerAsked,
  'GET pay/behaviour': ({ parts }) => parts.pay.behaviour(),
  'POST pay/behaviour': setBehaviour,
  'GET pay/trades': async ({ parts }) => ({ trades: await parts.pay.trades() }),
  'GET pay/refunds': async ({ parts }) => ({ refunds: await parts.pay.refunds() }),
  'POST pay/refunds/decide': decideRefund,
  'GET pay/transfers': async ({ parts }) => ({ transfers: await parts.pay.transfers.list() }),
  'GET pay/transfer': showTransfer,
  'POST pay/transfer': acceptTransfer,
  'POST pay/transfers/decide': decideTransfer,
  'GET pay/notices': async ({ parts }) => ({ notices: await parts.pay.notices.list() }),
  'POST pay/notices/deliver': deliverNotice,
  'POST pay/notices/due': async ({ parts }) => ({ tried: await parts.pay.notices.deliverDue() }),
};
