import type { ParsedInput } from '../../src/shared/contract/registry';
import type { QuotedLine } from '../../src/shared/domain/checkout/quote';
import { maskPhone } from '../../src/shared/domain/identity/mask-phone';
import { earningBasis } from '../../src/shared/domain/loyalty/earning';
import { placedProgress } from '../../src/shared/domain/orders/order-progress';
import { claimOrder } from '../../src/shared/domain/orders/participants';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor } from '../_kit/runtime/context';
import { spokenNumber } from '../_kit/runtime/spoken-number';
import { findAdviser } from '../attribution/public';
import { findHeadquarters, findMember, findOrganisation } from '../identity/public';
import type { OrderDocument, SaleOrigin } from './documents';
import { orderLine } from './order-line';
import { toOrderDocument } from './order-record';
import { unitPriceFen, type QuotedBasket } from './quote-basket';

/** Who gets the goods, and where to. */
export type Destination = Pick<
  ParsedInput<'orders.checkout.place'>,
  'customer' | 'address' | 'wishedWindow' | 'remark'
>;

/** Whose sale a purchase in the mall is: of the buyer's adviser and his store, else the company's own. */
export async function mallOrigin(db: Reader, personId: string, now: number): Promise<SaleOrigin> {
  const adviser = await findAdviser(db, personId, now);
  const [organisation, member] =
    adviser === null
      ? [null, null]
      : await Promise.all([findOrganisation(db, adviser.organisationId), hostOf(db, adviser)]);
  const seller = organisation ?? (await findHeadquarters(db));
  return {
    reporterId: organisation === null ? null : (member?.personId ?? null),
    reporterName: organisation === null ? '' : (member?.name ?? ''),
    organisationId: seller.id,
    organisationName: seller.name,
    organisationPath: seller.path,
  };
}

async function hostOf(db: Reader, adviser: { readonly hostPersonId: string | null; readonly organisationId: string }) {
  const { hostPersonId, organisationId } = adviser;
  return hostPersonId === null ? null : findMember(db, hostPersonId, { organisationId });
}

/** The order of a quote; the buyer is its buyer from the start. */
export function toMallOrder(
  orderId: string,
  basket: Pick<QuotedBasket, 'quote' | 'rules'>,
  to: Destination & {
    readonly actor: Actor;
    readonly origin: SaleOrigin;
    readonly now: number;
    readonly payBy: number;
  },
): OrderDocument {
  const { actor, origin, now, payBy, customer, address, wishedWindow, remark = '' } = to;
  const { quote, rules } = basket;
  const lines = quote.lines.map((line, position) => toLine(orderId, position, line, basket));
  const needsInstallation = lines.some((line) => line.needsInstallation);
  return toOrderDocument(orderId, {
    ...placedProgress(needsInstallation, { id: actor.personId, name: actor.name ?? customer.name }, now),
    ...origin,
    orderNo: spokenNumber(orderId, now),
    channel: 'mall',
    couponId: quote.coupon?.id ?? null,
    payBy: quote.payableFen === 0 ? null : payBy,
    lines,
    customer,
    address,
    wishedWindow,
    remark: remark === '' ? null : remark,
    participants: claimOrder([], buyerOf(actor, customer, now)).participants,
    ...(quote.friendFen === 0 ? {} : { commissionVersion: rules.versions.commission }),
    openRefundId: null,
    appliances: [],
    createdAt: now,
  });
}

/** Whoever orders for himself is the buyer from the start. */
export function buyerOf({ personId, householdId, name, phone }: Actor, customer: Destination['customer'], at: number) {
  return {
    personId,
    householdId,
    name: name ?? customer.name,
    phoneMasked: phone === null ? null : maskPhone(phone),
    claimedBy: 'order',
    relation: 'buyer',
    isRecipient: phone === customer.phone,
    at,
  } as const;
}

/** A line of the quote, with the points that the buyer saw and the rule behind them. */
function toLine(orderId: string, position: number, line: QuotedLine, { quote, rules }: Pick<QuotedBasket, 'quote' | 'rules'>) {
  const { product, quantity, amountFen, couponShareFen, pointsShareFen, pointsShare, friendShareFen, payableFen, setId, setName } = line;
  return orderLine(orderId, position, product, {
    productId: product.id,
    quantity,
    unitPriceFen: unitPriceFen(line),
    amountFen,
    couponShareFen,
    pointsShareFen,
    pointsShare,
    ...(friendShareFen === 0 ? {} : { friendShareFen }),
    payableFen,
    earns: { points: line.earnsPoints, ...earningBasis(product.category, quote.level, rules) },
    setId,
    setName,
  });
}
