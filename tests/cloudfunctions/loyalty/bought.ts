import type { CouponDocument } from '../../../cloudfunctions/loyalty/documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { startClerk, tellLoyalty } from '../../fixtures/clerk';
import { purchaseRule } from '../../fixtures/coupon-rules';
import { sell, takePayment } from '../../fixtures/ledger-entries';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { aParticipant } from '../../fixtures/participants';
import { anOrder, insertDocuments, products } from '../../fixtures/sales';

/** Orders as loyalty sees them, and what their buyers have of them. */
export interface Bought {
  readonly orderId: string;
  readonly personId: string;
}

let serial = 0;

/** A cloud in which a purchase brings a coupon for each of its lines, and one a person for the dear ones. */
export async function startWithCoupons(): Promise<Devcloud> {
  const devcloud = await startClerk();
  await insertDocuments(devcloud, 'coupon_rules', [purchaseRule('crl_repurchase'), purchaseRule('crl_onlyforone1', { perPerson: 1, lineAboveFen: 450_000 })]);
  return devcloud;
}

export interface Buying {
  readonly claimed?: boolean;
  readonly personId?: string;
}

/** A heater of 3,280 yuan and two purifiers of 1,999 each, of a buyer of his own. */
export async function placeOrder(
  devcloud: Devcloud,
  { claimed = true, personId = `per_buyer${(serial += 1)}0000` }: Buying = {},
): Promise<Bought & { readonly totalFen: number }> {
  const orderId = `ord_purchase${String((serial += 1)).padStart(4, '0')}`;
  const [line] = anOrder({ _id: orderId }).lines;
  if (line === undefined) throw new Error('an order has lines');
  const { _id: productId, name, model } = products.purifier;
  const purifierFen = 2 * 199_900;
  const purifier = { productId, name, model, category: 'water_purifier' as const, quantity: 2, listPriceFen: 199_900, unitPriceFen: 199_900 };
  const lines = [line, { ...line, ...purifier, lineId: `${orderId}_2`, amountFen: purifierFen, payableFen: purifierFen }];
  const participants = claimed ? [aParticipant('buyer', { personId })] : [];
  await insertDocuments(devcloud, 'orders', [anOrder({ _id: orderId, orderNo: orderId.slice(-14), lines, participants })]);
  const totalFen = 328_000 + purifierFen;
  await sell(devcloud, orderId, totalFen);
  return { orderId, personId, totalFen };
}

/** The same, paid in full. */
export async function payOrder(devcloud: Devcloud, buying?: Buying): Promise<Bought> {
  const placed = await placeOrder(devcloud, buying);
  await takePayment(devcloud, placed.orderId, placed.totalFen);
  await tellLoyalty(devcloud, { type: 'order.paid', orderId: placed.orderId });
  return placed;
}

async function held(devcloud: Devcloud, account: string) {
  const found = await storedDocument(devcloud, 'ledger_accounts', account);
  return { posted: Number(found?.['posted'] ?? 0), pendingIn: Number(found?.['pendingIn'] ?? 0), lots: found?.['lots'] ?? [] };
}
export const heldPoints = (devcloud: Devcloud, { personId }: Bought) => held(devcloud, accounts.customerPoints(personId));
export const heldGrowth = (devcloud: Devcloud, { personId }: Bought) => held(devcloud, accounts.customerGrowth(personId));

export async function broughtCoupons(devcloud: Devcloud, { orderId }: Bought): Promise<readonly CouponDocument[]> {
  return (await storedDocuments(devcloud, 'coupons', { fromOrderId: orderId })) as object[] as CouponDocument[];
}
