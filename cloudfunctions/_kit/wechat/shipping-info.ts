import { initialisedCloud } from '../runtime/sdk';

/** By WeChat's numbers: the order is named by WeChat's own payment number; goods go by the dealer's own van, in one lot. */
const BY_TRANSACTION = 2;
const WITHIN_THE_CITY = 2;
const IN_ONE_LOT = 1;
const MOST_CHARACTERS = 120;

const SHANGHAI_MS = 8 * 3_600_000;

/**
 * Tells WeChat that the goods of a payment were shipped; until then it keeps the money (platform.md: Payment). The
 * function's config.json declares `wxa.sec.order.uploadShippingInfo`.
 * @throws what the SDK threw
 */
export async function recordShipping(payment: {
  readonly transactionId: string;
  readonly payerOpenid: string;
  /** What was shipped, for the payer. */
  readonly goods: string;
  readonly at: number;
}): Promise<void> {
  await initialisedCloud().openapi.wxa.sec.order.uploadShippingInfo({
    orderKey: { orderNumberType: BY_TRANSACTION, transactionId: payment.transactionId },
    logisticsType: WITHIN_THE_CITY,
    deliveryMode: IN_ONE_LOT,
    shippingList: [{ itemDesc: payment.goods.slice(0, MOST_CHARACTERS) }],
    uploadTime: new Date(payment.at + SHANGHAI_MS).toISOString().replace('Z', '+08:00'),
    payer: { openid: payment.payerOpenid },
  });
}
