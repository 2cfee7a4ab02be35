import type { Output } from '../../src/shared/contract/registry';
import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { LineEarning } from '../../src/shared/domain/loyalty/earning';
import type { RecentSale } from '../../src/shared/domain/setting-effects/effect';
import { claimableRelations, relationOf, withRelation } from '../../src/shared/domain/orders/participants';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, type Membership, positionsOf } from '../_kit/runtime/context';
import { seeingMemberships } from '../_kit/runtime/scopes';
import { appliances, orders, type SaleOrigin } from './documents';
import { orderTitle, productTitle } from './order-record';
import { findNewestOrders } from './repository';
import { standingOf } from './scopes';
import { toOrderCard, toScannedAppliance } from './views';

export {
  CALLER_COST,
  findApplianceForService,
  findInstallation,
  findLastDestination,
  findMachinesOf,
  findOrdersOfCaller,
  findScannedAppliance,
  householdAppliances,
  type ApplianceForService,
  type OrderForInstallation,
} from './for-service';
export { deliveriesJoin, toDeliveryToCome, type OrderToDeliver } from './for-dispatch';
export { findMachinesDue } from './machine-care';
export { takenSerialNumber } from './note-installation';
export { findOrderForCare } from './order-for-care';
export { findOrderCourse } from './order-losses';
export { machinesBegin } from './appliance-record';
export { ordersAskedBack } from './refund-record';
export { findOrderForCommission, findOrdersForCommission, lastPlaceOf, type OrderForCommission } from './order-for-commission';

type OrderLanding = Extract<Output<'attribution.scan.record'>, { kind: 'order' }>;
type ApplianceLanding = Extract<Output<'attribution.scan.record'>, { kind: 'appliance' }>;

/** The newest sales at and below an organisation, as a rule that is about to change would look at them. */
export async function recentSales(db: Reader, organisationId: string, limit: number): Promise<readonly RecentSale[]> {
  const found = await findNewestOrders(db, organisationId, limit);
  return found.map(({ totalFen, lines }) => ({
    totalFen,
    lines: lines.map(({ productId, category, quantity, amountFen }) => ({ productId, category, quantity, payableFen: amountFen })),
  }));
}

/** What a code of an order or machine freezes. */
export interface CodeSubjectFacts {
  /** The order number, or the product's short title. */
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
}

function codeFacts(
  title: string,
  origin: Pick<SaleOrigin, 'organisationId' | 'organisationName' | 'organisationPath'>,
): CodeSubjectFacts {
  const { organisationId, organisationName, organisationPath } = origin;
  return { title, organisationId, organisationName, organisationPath };
}

/** An order that the actor may see under his acting membership, or null. */
export async function findOrderForStaff(db: Reader, actor: Actor, orderId: string): Promise<CodeSubjectFacts | null> {
  const order = await db.get(orders, orderId);
  if (order === null || seeingMemberships(actor, order.scopes).length === 0) return null;
  return codeFacts(order.orderNo, order);
}

/** An order that the actor bought, so that it is his to let others in; null for everybody else, and once it is cancelled. */
export async function findOrderOfBuyer(db: Reader, actor: Actor, orderId: string): Promise<CodeSubjectFacts | null> {
  const order = await db.get(orders, orderId);
  if (order === null || order.state === 'cancelled' || relationOf(order.participants, actor.personId) !== 'buyer') return null;
  return codeFacts(order.orderNo, order);
}

/** A machine that the actor may see under his acting membership, or null. */
export async function findApplianceForStaff(
  db: Reader,
  actor: Actor,
  applianceId: string,
): Promise<CodeSubjectFacts | null> {
  const appliance = await db.get(appliances, applianceId);
  if (appliance === null || seeingMemberships(actor, appliance.scopes).length === 0) return null;
  return codeFacts(productTitle(appliance.product), appliance);
}

/** What money needs to know of an order. */
export interface OrderForMoney {
  readonly orderId: string;
  readonly orderNo: string;
  /** What was bought, in a few words. */
  readonly title: string;
  readonly cancelled: boolean;
  /** A part may be paid before the rest (J1). */
  readonly takesDeposit: boolean;
  readonly organisationPath: readonly string[];
  /** The actor bought it, or the buyer let him in. */
  readonly participant: boolean;
  /** The positions under which the actor works on it. */
  readonly positions: readonly Membership[];
}

/** An order as its people and its staff deal with its money; null for everybody else, as if there were none. */
export async function findOrderForMoney(db: Reader, actor: Actor, orderId: string): Promise<OrderForMoney | null> {
  const order = await db.get(orders, orderId);
  if (order === null) return null;
  const own = order.participants.find(({ personId }) => personId === actor.personId);
  const participant = own?.sharing === 'granted';
  const candidates = positionsOf(actor);
  const positions = candidates.filter((membership) => standingOf(order, membership, actor.personId) !== null);
  if (!participant && positions.length === 0) return null;
  const { _id, orderNo, state, organisationPath } = order;
  const cancelled = state === 'cancelled';
  return { orderId: _id, orderNo, title: orderTitle(order), cancelled, takesDeposit: true, organisationPath, participant, positions };
}

/** What was shipped of an order, in a few words; null when nothing was, or nothing any more. */
export async function findShippedGoods(db: Reader, orderId: string): Promise<string | null> {
  const order = await db.get(orders, orderId);
  const left = order !== null && order.state === 'placed' && order.delivery.state !== 'waiting';
  return left ? orderTitle(order) : null;
}

export interface OrderForScanner {
  /** Masked as `contact-access.ts` says. */
  readonly card: OrderLanding['order'];
  readonly relation: OrderLanding['relation'];
  readonly claimable: readonly OrderLanding['claimable'][number][];
  readonly reporterId: string | null;
  readonly organisationId: string;
}

/** An order as somebody who scanned its code may see it, or null when there is none. Nobody can take a cancelled one. */
export async function findOrderForScanner(db: Reader, actor: Actor, orderId: string): Promise<OrderForScanner | null> {
  const order = await db.get(orders, orderId);
  if (order === null) return null;
  const relation = relationOf(order.participants, actor.personId);
  return {
    card: toOrderCard(order, actor),
    relation: relation ?? 'none',
    claimable: order.state === 'cancelled' ? [] : claimableRelations(order.participants, actor.personId),
    reporterId: order.reporterId,
    organisationId: order.organisationId,
  };
}

/** A machine as somebody who scanned its body may see it; its id only for its own household. Null when there is none. */
export async function findApplianceForScanner(
  db: Reader,
  actor: Actor,
  applianceId: string,
): Promise<Pick<ApplianceLanding, 'product' | 'applianceId'> | null> {
  const appliance = await db.get(appliances, applianceId);
  return appliance === null ? null : toScannedAppliance(appliance, actor);
}

/** An order as it counts for who sold it and who brought its buyer. */
export interface OrderForCredit {
  readonly orderId: string;
  readonly orderNo: string;
  /** A gift is nobody's sale. */
  readonly channel: 'report' | 'mall' | 'gift';
  readonly cancelled: boolean;
  readonly buyerId: string | null;
  readonly reporterId: string | null;
  readonly reporterName: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  readonly placedAt: number;
  /** The lead that it began as. */
  readonly leadId: string | null;
}

export async function findOrderForCredit(db: Pick<Reader, 'get'>, orderId: string): Promise<OrderForCredit | null> {
  const order = await db.get(orders, orderId);
  if (order === null) return null;
  const { orderNo, channel, state, participants, reporterId, reporterName, organisationId, organisationName, organisationPath, createdAt, leadId = null } = order;
  const buyerId = withRelation(participants, 'buyer')[0]?.personId ?? null;
  const origin = { reporterId, reporterName, organisationId, organisationName, organisationPath };
  return { orderId, orderNo, channel, cancelled: state === 'cancelled', buyerId, ...origin, placedAt: createdAt, leadId };
}

/** An order as it counts for its buyer's points, growth and coupons. */
export interface OrderForLoyalty {
  readonly orderNo: string;
  readonly cancelled: boolean;
  /** Null while nobody has taken it as its buyer. */
  readonly buyerId: string | null;
  /** The coupon that was put on it. */
  readonly couponId: string | null;
  /** What it cost, in whole fen; 0 for a gift. */
  readonly payableFen: number;
  readonly lines: readonly {
    readonly lineId: string;
    readonly productId: string;
    readonly title: string;
    readonly category: ProductCategory;
    readonly quantity: number;
    readonly payableFen: number;
    readonly refundedFen: number;
    /** What its buyer was shown that it brings; null where he was shown nothing. */
    readonly earns: LineEarning | null;
  }[];
}

/** An order's facts for what it brings; also inside a transaction. Null when there is none. */
export async function findOrderForLoyalty(db: Pick<Reader, 'get'>, orderId: string): Promise<OrderForLoyalty | null> {
  const order = await db.get(orders, orderId);
  if (order === null) return null;
  const { orderNo, state, participants, payableFen, couponId } = order;
  const lines = order.lines.map((line) => {
    const { lineId, productId, category, quantity, refundedFen, earns } = line;
    const title = productTitle(line);
    return { lineId, productId, title, category, quantity, payableFen: line.payableFen, refundedFen, earns };
  });
  const buyerId = withRelation(participants, 'buyer')[0]?.personId ?? null;
  return { orderNo, cancelled: state === 'cancelled', buyerId, couponId, payableFen, lines };
}

/** Whose orders are, and their numbers, by id; in one query. */
export async function ordersNamed(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, { readonly name: string; readonly detail: string }>> {
  const found = ids.length === 0 ? [] : await db.find(orders, { where: { _id: oneOf(ids) }, limit: ids.length });
  return new Map(found.map(({ _id, customer, orderNo }) => [_id, { name: customer.name, detail: orderNo }]));
}
