import { randomUUID } from 'node:crypto';
import { LOCAL_APPID } from '../../runner/caller';
import type { KeptBehaviour } from './behaviour';
import { seal } from './local-merchant';
import { payTime } from './pay-answers';
import type { NoticeRecord, PayTables, RefundRecord, TradeRecord, TransferRecord } from './records';

/** When the next try follows a failed one: WeChat repeats for up to two days until the function answers `errcode: 0`. */
const PAUSES_S = [15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800, 21_600, 21_600] as const;

export interface NoticeParts {
  readonly tables: PayTables;
  readonly behaviour: KeptBehaviour;
  readonly now: () => number;
  /** Calls a function as WeChat does; its result. */
  readonly invoke: (functionName: string, event: object) => Promise<unknown>;
}

/** Tells functions what became of payments, refunds and transfers. */
export interface Notices {
  payment(trade: TradeRecord): Promise<void>;
  refund(refund: RefundRecord, trade: TradeRecord): Promise<void>;
  transfer(transfer: TransferRecord): Promise<void>;
  /** Newest first. */
  list(): Promise<readonly NoticeRecord[]>;
  /** Delivers one now, due or not, taken already or not; whether the function took it. */
  deliver(id: string): Promise<boolean>;
  /** Delivers everything that is due; how many were tried. */
  deliverDue(): Promise<number>;
}

export function createNotices({ tables, behaviour, now, invoke }: NoticeParts): Notices {
  let running: Promise<unknown> = Promise.resolve();
  let made = 0;

  const leave = async (notice: Pick<NoticeRecord, 'kind' | 'subject' | 'functionName' | 'event'>): Promise<void> => {
    if (notice.functionName === '') return;
    const { notifications, lateMs } = behaviour.now();
    const createdAt = now();
    const dueAt = notifications === 'never' ? null : createdAt + (notifications === 'late' ? lateMs : 0);
    for (let copy = 0; copy < (notifications === 'twice' ? 2 : 1); copy += 1) {
      made += 1;
      // Sorts in the order in which they were made.
      const _id = `${createdAt.toString(36).padStart(9, '0')}-${String(made).padStart(6, '0')}`;
      await tables.notices.insert({ _id, ...notice, dueAt, attempts: 0, takenAt: null, createdAt });
    }
  };

  const deliver = async (id: string): Promise<boolean> => {
    const notice = await tables.notices.get(id);
    if (notice === undefined) throw new Error(`there is no notification ${id}`);
    const taken = await isTaken(notice, invoke);
    const pause = PAUSES_S[notice.attempts];
    const dueAt = taken || pause === undefined ? null : now() + pause * 1000;
    await tables.notices.change(id, {}, { attempts: notice.attempts + 1, dueAt, ...(taken ? { takenAt: now() } : {}) });
    return taken;
  };

  const deliverDue = async (): Promise<number> => {
    const due = await tables.notices.find({ dueAt: { $ne: null, $lte: now() } });
    const { order } = behaviour.now();
    for (const { _id } of order === 'last_first' ? [...due].reverse() : due) await deliver(_id);
    return due.length;
  };

  return {
    payment: (trade) =>
      leave({ kind: 'payment', subject: trade._id, functionName: trade.functionName, event: paymentEvent(trade) }),
    refund: (refund, trade) =>
      leave({ kind: 'refund', subject: refund._id, functionName: refund.functionName, event: refundEvent(refund, trade) }),
    transfer: (transfer) =>
      leave({ kind: 'transfer', subject: transfer._id, functionName: transfer.notifyUrl.split('/').at(-1) ?? '', event: transferEvent(transfer) }),
    list: () => tables.notices.find({}, { newestFirst: true, limit: 200 }),
    deliver,
    deliverDue() {
      const round = running.then(deliverDue);
      running = round.catch(() => undefined);
      return round;
    },
  };
}

/** A function that is not there, throws or answers anything else has not taken it. */
async function isTaken({ functionName, event }: NoticeRecord, invoke: NoticeParts['invoke']): Promise<boolean> {
  try {
    const result = await invoke(functionName, event);
    if (typeof result !== 'object' || result === null) return false;
    return Reflect.get(result, 'errcode') === 0 || Reflect.get(result, 'statusCode') === 200;
  } catch {
    return false;
  }
}

const shared = (merchantId: string) => ({
  returnCode: 'SUCCESS',
  appid: LOCAL_APPID,
  mchId: '1800000001',
  subAppid: LOCAL_APPID,
  subMchId: merchantId,
  nonceStr: randomUUID().replaceAll('-', ''),
});

function paymentEvent(trade: TradeRecord): NoticeRecord['event'] {
  return {
    ...shared(trade.merchantId),
    resultCode: 'SUCCESS',
    subOpenid: trade.openid,
    subIsSubscribe: 'N',
    tradeType: trade.tradeType,
    bankType: 'OTHERS',
    totalFee: trade.totalFee,
    feeType: 'CNY',
    cashFee: trade.totalFee,
    transactionId: trade.transactionId ?? '',
    outTradeNo: trade._id,
    timeEnd: payTime(trade.paidAt ?? 0),
  };
}

function refundEvent(refund: RefundRecord, trade: TradeRecord): NoticeRecord['event'] {
  return {
    ...shared(refund.merchantId),
    transactionId: trade.transactionId ?? '',
    outTradeNo: trade._id,
    refundId: refund.refundId,
    outRefundNo: refund._id,
    totalFee: trade.totalFee,
    refundFee: refund.refundFee,
    settlementRefundFee: refund.refundFee,
    refundStatus: refund.state,
    refundRecvAccout: '支付用户零钱',
    refundAccount: 'REFUND_SOURCE_RECHARGE_FUNDS',
    refundRequestSource: 'API',
    ...(refund.succeededAt === null ? {} : { successTime: payTime(refund.succeededAt) }),
  };
}

/** A transfer is told of to an address on the web, behind which the cloud calls the function with the whole request. */
function transferEvent({ _id, transferBillNo, state, amountFen, openid, failReason }: TransferRecord): NoticeRecord['event'] {
  const told = { out_bill_no: _id, transfer_bill_no: transferBillNo, state, transfer_amount: amountFen, openid, fail_reason: failReason };
  const body = {
    id: randomUUID(),
    event_type: 'MCHTRANSFER.BILL.FINISHED',
    resource_type: 'encrypt-resource',
    summary: '商家转账单据终态通知',
    resource: { original_type: 'mch_payment', ...seal(told) },
  };
  return { httpMethod: 'POST', path: '/', body: JSON.stringify(body) };
}
