import { GatewayError } from '../../gateway/gateway-error';
import type { Store } from '../../store/types';
import type { PayCall } from '../wechat-service';
import { openBehaviour, type PayBehaviour } from './behaviour';
import { downloadBill, NoBill } from './bill';
import { issueCode, micropay, reverse } from './codes';
import { createNotices, type NoticeParts, type Notices } from './notices';
import { optionalField, refused, type PayAnswer, type PayRequest } from './pay-answers';
import { openPayTables, type RefundRecord, type RefundState, type TradeRecord } from './records';
import { decide, queryRefund, refund } from './refunds';
import { createTransfers, type Transfers } from './transfers';
import { closeOrder, queryOrder, stateNow, succeed, unifiedOrder, type PayParts } from './trades';

/** Why somebody cannot pay an order now. */
export type PayProblem = 'missing' | 'closed' | 'paid' | 'not_yours';

/** WeChat Pay as the local cloud plays it: the merchant's side for `cloud.cloudPay`, and the payer's side for a page. */
export interface Pay {
  /** Serves `cloud.cloudPay.*`; a text is a bill. @throws GatewayError when WeChat cannot be reached */
  serve(call: PayCall): Promise<PayAnswer | string>;
  behaviour(): PayBehaviour;
  setBehaviour(changes: Partial<PayBehaviour>): Promise<PayBehaviour>;
  readonly notices: Notices;
  /** Money from the merchant to people. */
  readonly transfers: Transfers;
  /** Newest first. */
  trades(): Promise<readonly TradeRecord[]>;
  refunds(): Promise<readonly RefundRecord[]>;
  /** What `wx.requestPayment` shows before the payer decides. */
  prepaid(prepayId: string): Promise<{ readonly trade: TradeRecord; readonly problem: PayProblem | null } | null>;
  /** The payer pays; null, or why he cannot. Nobody else can pay his order. */
  payPrepaid(prepayId: string, openid: string): Promise<PayProblem | null>;
  issueCode(openid: string): Promise<string>;
  /** Payments by code for which this person has to type his password. */
  askedOf(openid: string): Promise<readonly TradeRecord[]>;
  /** He types it, or does not want to; false when it is over already. */
  answerCode(tradeNo: string, openid: string, agrees: boolean): Promise<boolean>;
  /** Decides a refund that waits. */
  decideRefund(refundNo: string, state: Exclude<RefundState, 'PROCESSING'>): Promise<void>;
}

export interface PayOptions {
  readonly store: Store;
  readonly now: () => number;
  readonly invoke: NoticeParts['invoke'];
  /** Who called the function that runs under a session token; empty for nobody in WeChat. */
  readonly openidOf: (invocation: string) => string;
}

type Api = (parts: PayParts, request: PayRequest, openid: string) => Promise<PayAnswer | string>;

const APIS: ReadonlyMap<string, Api> = new Map<string, Api>([
  ['unifiedOrder', unifiedOrder],
  ['queryOrder', queryOrder],
  ['closeOrder', closeOrder],
  ['refund', refund],
  ['queryRefund', queryRefund],
  ['downloadBill', bill],
  ['micropay', micropay],
  ['reverse', reverse],
]);

/** Opens WeChat Pay; everything it knows is kept in the store. */
export async function openPay({ store, now, invoke, openidOf }: PayOptions): Promise<Pay> {
  const tables = await openPayTables(store);
  const behaviour = await openBehaviour(store);
  const notices = createNotices({ tables, behaviour, now, invoke });
  const parts: PayParts = { tables, behaviour, notices, now };
  const inTurn = createTurns();
  const prepaid = async (prepayId: string) => {
    const [trade] = prepayId === '' ? [] : await tables.trades.find({ prepayId }, { limit: 1 });
    return trade === undefined ? null : { trade, problem: problemOf(trade, now()) };
  };

  return {
    notices,
    transfers: createTransfers(parts, inTurn),
    behaviour: () => behaviour.now(),
    setBehaviour: (changes) => behaviour.change(changes),
    trades: () => tables.trades.find({}, { newestFirst: true, limit: 200 }),
    refunds: () => tables.refunds.find({}, { newestFirst: true, limit: 200 }),
    prepaid,
    serve: ({ apiName, request, invocation }) =>
      inTurn(async () => {
        const { calls } = behaviour.now();
        if (calls === 'unavailable') throw unavailable(apiName);
        const answer = await answerOf(parts, apiName, request, openidOf(invocation));
        if (calls === 'lost') throw unavailable(apiName);
        return answer;
      }),
    payPrepaid: (prepayId, openid) =>
      inTurn(async () => {
        const found = await prepaid(prepayId);
        if (found === null) return 'missing';
        if (found.problem !== null) return found.problem;
        if (found.trade.openid !== openid) return 'not_yours';
        await succeed(parts, found.trade, 'NOTPAY');
        return null;
      }),
    issueCode: (openid) => issueCode(tables, openid, now()),
    askedOf: (openid) => tables.trades.find({ openid, state: 'USERPAYING' }),
    answerCode: (tradeNo, openid, agrees) =>
      inTurn(async () => {
        const trade = await tables.trades.get(tradeNo);
        if (trade?.openid !== openid) return false;
        if (agrees) return succeed(parts, trade, 'USERPAYING');
        return tables.trades.change(tradeNo, { state: 'USERPAYING' }, { state: 'PAYERROR' });
      }),
    decideRefund: (refundNo, state) =>
      inTurn(async () => {
        const record = await tables.refunds.get(refundNo);
        if (record === undefined) throw new Error(`there is no refund ${refundNo}`);
        await decide(parts, record, state);
      }),
  };
}

/** One decision at a time, so that sums and states are never read while they change. */
function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };
}

function problemOf(trade: TradeRecord, now: number): PayProblem | null {
  const state = stateNow(trade, now);
  if (state === 'NOTPAY') return null;
  return state === 'SUCCESS' ? 'paid' : 'closed';
}

async function answerOf(parts: PayParts, apiName: string, request: PayRequest, openid: string): Promise<PayAnswer | string> {
  const api = APIS.get(apiName);
  if (api === undefined) throw new GatewayError('INVALID_PARAM', `cloudPay has no ${apiName}`);
  try {
    return await api(parts, request, openid);
  } catch (error) {
    const answer = refused(error, optionalField(request, 'sub_mch_id') ?? '');
    if (answer === undefined) throw error;
    return answer;
  }
}

async function bill(parts: PayParts, request: PayRequest): Promise<PayAnswer | string> {
  try {
    return await downloadBill(parts, request);
  } catch (error) {
    if (!(error instanceof NoBill)) throw error;
    return { return_code: 'FAIL', return_msg: 'No Bill Exist', error_code: '20002' };
  }
}

function unavailable(apiName: string): GatewayError {
  return new GatewayError('SYS_ERR', `cloudPay.${apiName}: WeChat Pay cannot be reached`);
}
