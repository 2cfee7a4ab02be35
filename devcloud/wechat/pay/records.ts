import type { DocumentValue, Store } from '../../store/types';

/** How far a trade is, in WeChat's own words; that something of it was refunded is told by its refunds. */
export type TradeState = 'NOTPAY' | 'USERPAYING' | 'SUCCESS' | 'CLOSED' | 'REVOKED' | 'PAYERROR';

/** One merchant order at WeChat; its id is the merchant's number. Amounts in fen, instants in epoch milliseconds. */
export type TradeRecord = {
  readonly _id: string;
  readonly tradeType: 'JSAPI' | 'MICROPAY';
  /** What `wx.requestPayment` pays; empty for a payment code. */
  readonly prepayId: string;
  readonly body: string;
  readonly totalFee: number;
  readonly merchantId: string;
  /** Who may pay it; with a payment code who showed it. */
  readonly openid: string;
  /** The function that is told, empty for none. */
  readonly functionName: string;
  readonly state: TradeState;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly transactionId: string | null;
  readonly paidAt: number | null;
};

export type RefundState = 'PROCESSING' | 'SUCCESS' | 'CHANGE' | 'REFUNDCLOSE';

/** Money on its way back; its id is the merchant's refund number. */
export type RefundRecord = {
  readonly _id: string;
  readonly tradeNo: string;
  readonly refundId: string;
  readonly merchantId: string;
  readonly refundFee: number;
  readonly state: RefundState;
  readonly functionName: string;
  readonly createdAt: number;
  readonly succeededAt: number | null;
};

/** A payment code (付款码) on somebody's screen: good for one payment. */
export type CodeRecord = { readonly _id: string; readonly openid: string; readonly issuedAt: number };

/** How far a merchant transfer is, in WeChat's own words. */
export type TransferState = 'ACCEPTED' | 'PROCESSING' | 'WAIT_USER_CONFIRM' | 'TRANSFERING' | 'SUCCESS' | 'FAIL' | 'CANCELING' | 'CANCELLED';

/** Money from the merchant to a person; its id is the merchant's bill number. */
export type TransferRecord = {
  readonly _id: string;
  readonly transferBillNo: string;
  /** What `wx.requestMerchantTransfer` takes. */
  readonly packageInfo: string;
  readonly openid: string;
  readonly amountFen: number;
  /** The name that is compared with the payee's; empty when the merchant gave none. */
  readonly userName: string;
  readonly remark: string;
  /** Where the function is told, which is its last part; empty for nowhere. */
  readonly notifyUrl: string;
  readonly state: TransferState;
  readonly failReason: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};

/** A notification, from when it came due until the function took it. */
export type NoticeRecord = {
  readonly _id: string;
  readonly kind: 'payment' | 'refund' | 'transfer';
  readonly subject: string;
  readonly functionName: string;
  readonly event: { readonly [field: string]: string | number };
  readonly dueAt: number | null;
  readonly attempts: number;
  readonly takenAt: number | null;
  readonly createdAt: number;
};

type Row = { readonly _id: string } & { readonly [field: string]: DocumentValue };

/** One kind of record in the store. */
export interface Table<R extends Row> {
  get(id: string): Promise<R | undefined>;
  find(query: DocumentValue, options?: { readonly newestFirst?: boolean; readonly limit?: number }): Promise<readonly R[]>;
  insert(record: R): Promise<void>;
  /** Changes a record that still fits the condition; false when it does not (any more). */
  change(id: string, condition: Readonly<Record<string, DocumentValue>>, changes: Partial<R>): Promise<boolean>;
  remove(id: string): Promise<boolean>;
}

const MOST_ROWS = 1000;

/** Opens a collection of records; `by` is the field that most questions name. */
export async function openTable<R extends Row>(store: Store, name: string, by: string): Promise<Table<R>> {
  await store.ensureIndexes(name, [
    { name: by, fields: [{ field: by, direction: 1 }] },
    { name: 'createdAt', fields: [{ field: 'createdAt', direction: -1 }] },
  ]);
  const find: Table<R>['find'] = async (query, { newestFirst = false, limit = MOST_ROWS } = {}) => {
    const order = [[newestFirst ? 'createdAt' : '_id', newestFirst ? -1 : 1]] as const;
    return (await store.find(name, { query, order, limit })).documents as unknown as readonly R[];
  };
  return {
    find,
    get: async (id) => (await find({ _id: id }, { limit: 1 }))[0],
    insert: async (record) => {
      await store.insert(name, [record]);
    },
    change: async (id, condition, changes) => {
      const data = { $set: changes as { readonly [field: string]: DocumentValue } };
      const request = { query: { ...condition, _id: id }, data, multi: false, merge: true, upsert: false };
      return (await store.update(name, request)).updated === 1;
    },
    remove: async (id) => (await store.remove(name, { query: { _id: id }, multi: false })).deleted === 1,
  };
}

export interface PayTables {
  readonly trades: Table<TradeRecord>;
  readonly refunds: Table<RefundRecord>;
  readonly codes: Table<CodeRecord>;
  readonly transfers: Table<TransferRecord>;
  readonly notices: Table<NoticeRecord>;
}

/** Everything WeChat Pay remembers, kept in the store like the rest of the local cloud. */
export async function openPayTables(store: Store): Promise<PayTables> {
  return {
    trades: await openTable<TradeRecord>(store, '_devcloud_pay_trades', 'prepayId'),
    refunds: await openTable<RefundRecord>(store, '_devcloud_pay_refunds', 'tradeNo'),
    codes: await openTable<CodeRecord>(store, '_devcloud_pay_codes', 'openid'),
    transfers: await openTable<TransferRecord>(store, '_devcloud_pay_transfers', 'packageInfo'),
    notices: await openTable<NoticeRecord>(store, '_devcloud_pay_notices', 'dueAt'),
  };
}
