import type { Store } from '../store/types';
import type { OpenapiParameters } from './openapi-messages';
import { recordParameter, requiredTextParameter } from './parameters';
import { isRecord } from './records';
import { OpenapiError } from './wechat-errors';

const RECORDS = '_devcloud_shipping_records';
const PAYMENT_MISSING = 10060001;
const WRONG_ARGUMENT = 10060012;
const TRADES = '_devcloud_pay_trades';

/** Shipping information by payment: until it is there, WeChat keeps the money (platform.md: Payment). */
export interface ShippingRecords {
  /** @throws OpenapiError when the payment is unknown or a field is missing */
  upload(parameters: OpenapiParameters): Promise<Readonly<Record<string, never>>>;
}

/** `wxa.sec.order.uploadShippingInfo`, kept in the store; a later record of the same payment takes the place of the first. */
export async function openShippingRecords(store: Store, clock: { now(): Date }): Promise<ShippingRecords> {
  await store.ensureIndexes(RECORDS, []);
  return {
    async upload(parameters) {
      const transactionId = requiredTextParameter(recordParameter(parameters, 'order_key'), 'transaction_id');
      const openid = requiredTextParameter(recordParameter(parameters, 'payer'), 'openid');
      requiredTextParameter(parameters, 'upload_time');
      const list = parameters['shipping_list'];
      const goods = Array.isArray(list) && isRecord(list[0]) ? list[0]['item_desc'] : undefined;
      if (typeof goods !== 'string' || goods === '') throw new OpenapiError(WRONG_ARGUMENT, 'item_desc is missing');
      const { total } = await store.count(TRADES, { transactionId });
      if (total === 0) throw new OpenapiError(PAYMENT_MISSING, '支付单不存在');
      const data = { openid, goods, logisticsType: Number(parameters['logistics_type']), uploadedAt: clock.now() };
      await store.update(RECORDS, { query: { _id: transactionId }, data, multi: false, merge: false, upsert: true });
      return {};
    },
  };
}
