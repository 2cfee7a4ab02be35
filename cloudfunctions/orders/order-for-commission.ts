import type { SoldLine } from '../../src/shared/domain/commission/rules';
import { addressLine } from '../../src/shared/domain/orders/masking';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { orders, type OrderDocument } from './documents';
import { productTitle } from './order-record';

/** An order as it counts for who is paid for it, and for the store's margin. */
export interface OrderForCommission {
  readonly orderNo: string;
  readonly cancelled: boolean;
  /** A gift brings nobody anything. */
  readonly gift: boolean;
  readonly mall: boolean;
  /** By which rules its buyer was let off something: they hold for everybody's commission; null where he was not. */
  readonly rulesVersion: number | null;
  readonly placedAt: number;
  /** From headquarters down to the selling place. */
  readonly organisationPath: readonly string[];
  readonly phone: string;
  readonly addressLine: string;
  readonly lines: readonly (SoldLine & Required<Pick<SoldLine, 'toBuyerFen'>> & { readonly lineId: string; readonly title: string; readonly refundedFen: number; readonly refundedPieces: number })[];
}

/** Also inside a transaction; null when there is none. */
export async function findOrderForCommission(db: Pick<Reader, 'get'>, orderId: string): Promise<OrderForCommission | null> {
  const order = await db.get(orders, orderId);
  return order === null ? null : toOrderForCommission(order);
}

/** Several at once, by id. One query. */
export async function findOrdersForCommission(db: Reader, orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderForCommission>> {
  if (orderIds.length === 0) return new Map();
  const found = await db.find(orders, { where: { _id: oneOf(orderIds) }, limit: orderIds.length });
  return new Map(found.map((order) => [order._id, toOrderForCommission(order)]));
}

function toOrderForCommission(order: OrderDocument): OrderForCommission {
  const { orderNo, state, channel, createdAt: placedAt, organisationPath, customer, commissionVersion: rulesVersion = null } = order;
  const lines = order.lines.map((line) => {
    const { lineId, productId, category, quantity, payableFen: paidFen, friendShareFen: toBuyerFen = 0, refundedFen, refundedPieces } = line;
    return { lineId, productId, category, quantity, paidFen, toBuyerFen, refundedFen, refundedPieces, title: productTitle(line) };
  });
  const place = { organisationPath, phone: customer.phone, addressLine: addressLine(order.address) };
  return { orderNo, cancelled: state === 'cancelled', gift: channel === 'gift', mall: channel === 'mall', rulesVersion, placedAt, ...place, lines };
}

/** A person's newest order but this one: where it went, and whom to call there; null without one. */
export async function lastPlaceOf(
  db: Reader,
  personId: string,
  butOrderId: string,
): Promise<{ readonly orderId: string; readonly orderNo: string; readonly at: number; readonly addressLine: string; readonly phone: string } | null> {
  const found = await db.find(orders, { where: { participantIds: personId }, orderBy: [['_id', 'desc']], limit: 2 });
  const other = found.find(({ _id }) => _id !== butOrderId);
  if (other === undefined) return null;
  const { _id: orderId, orderNo, createdAt: at, address, customer } = other;
  return { orderId, orderNo, at, addressLine: addressLine(address), phone: customer.phone };
}
