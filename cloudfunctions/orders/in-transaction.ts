import type { ParsedInput } from '../../src/shared/contract/registry';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import type { GiftProduct } from '../../src/shared/domain/loyalty/gifts';
import { placeOrderPlans } from '../../src/shared/domain/orders/order-money';
import { placedProgress } from '../../src/shared/domain/orders/order-progress';
import { claimOrder } from '../../src/shared/domain/orders/participants';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Reader } from '../_kit/persistence/reader';
import type { Transaction } from '../_kit/persistence/transaction';
import type { Actor } from '../_kit/runtime/context';
import { spokenNumber } from '../_kit/runtime/spoken-number';
import { orders, type OrderDocument, type OrderLineRecord } from './documents';
import { placedMessage } from './joining-messages';
import { buyerOf, mallOrigin } from './mall-order';
import { orderLine } from './order-line';
import { toOrderDocument, toSoldOrder } from './order-record';

/** Orders that another context places or moves in its own transaction: gifts, for points or by luck, and installations. */

export { CARE_COST, noteCareProposed, noteMaintained } from './machine-care';
export { NOTE_COST, noteInstallation, type InstallationNote } from './note-installation';

/** One piece of a product that somebody gets without paying money. */
export interface GiftToSend {
  readonly orderId: string;
  readonly product: GiftProduct;
  /** Points that were spent on it, by a transfer named `deductionId`: they come back when it is cancelled or returned. */
  readonly points: number;
  readonly actor: Actor;
  readonly destination: Pick<ParsedInput<'orders.checkout.place'>, 'customer' | 'address'>;
  readonly now: number;
}

/** At most so much for the adviser and his store, or headquarters. */
export const PREPARE_GIFT = { roundTrips: 3, documentsExamined: 4 } as const;
/** The order; its stock read and written, and all transfers. */
export const PLACE_GIFT = { roundTrips: 4, documentsExamined: 3 } as const;

/** The order of a gift, of channel 'gift' at no charge; who gets it is its buyer. */
export async function prepareGift(db: Reader, gift: GiftToSend): Promise<OrderDocument> {
  const { orderId, product, actor, destination, now } = gift;
  const { customer, address } = destination;
  return toOrderDocument(orderId, {
    ...placedProgress(product.needsInstallation, { id: actor.personId, name: actor.name ?? customer.name }, now),
    ...(await mallOrigin(db, actor.personId, now)),
    orderNo: spokenNumber(orderId, now),
    channel: 'gift',
    couponId: null,
    payBy: null,
    lines: [lineOf(gift)],
    openRefundId: null,
    customer,
    address,
    wishedWindow: null,
    remark: null,
    participants: claimOrder([], buyerOf(actor, customer, now)).participants,
    appliances: [],
    createdAt: now,
  });
}

function lineOf({ orderId, product, points }: GiftToSend): OrderLineRecord {
  const { productId } = product;
  return orderLine(orderId, 0, product, { productId, quantity: 1, unitPriceFen: 0, amountFen: 0, payableFen: 0, pointsShare: points });
}

/**
 * Writes it in the caller's transaction, and tells him whose it is. From here on it goes as every order goes.
 * @param before what moves first: the piece into the warehouse, from where the order takes it
 */
export async function placeGift(tx: Transaction, order: OrderDocument, before: readonly TransferPlan[]): Promise<void> {
  await tx.insert(orders, order);
  tx.emit({ type: 'order.placed', orderId: order._id });
  await recordTransfers(tx, [...before, ...placeOrderPlans(toSoldOrder(order), order.createdAt)]);
  for (const personId of order.participantIds) tx.emit(placedMessage(order, personId));
}
