import type { Output, ParsedInput } from '../../src/shared/contract/registry';
import { quoteCheckout, type Quote, type QuotedLine } from '../../src/shared/domain/checkout/quote';
import { givesToBuyers } from '../../src/shared/domain/commission/to-buyer';
import { AppError } from '../../src/shared/errors/app-error';
import { assert } from '../../src/shared/kernel/assert';
import { dayOf } from '../../src/shared/kernel/time';
import { hashOf } from '../_kit/outbox/journal';
import type { Reader } from '../_kit/persistence/reader';
import { checkoutAnchor, findCheckoutProducts } from '../catalog/public';
import { checkoutCustomer } from '../loyalty/public';
import { referralAudience } from './referral-audience';
import type { SettingsInForce } from '../settings/public';

type Choice = ParsedInput<'orders.checkout.quote'>;
type QuoteView = Output<'orders.checkout.quote'>;

const AREAS = ['points', 'levels', 'checkout', 'commission'] as const;

/** A quote, and the name of everything that went in: two quotes with one digest are the same deal. */
export interface QuotedBasket {
  readonly quote: Quote;
  readonly pointsAvailable: number;
  readonly digest: string;
  /** The rules it was reckoned by. */
  readonly rules: SettingsInForce<(typeof AREAS)[number]>;
}

/**
 * The price of a basket for a person now, by what the shelves, his account and the rules say: two round trips, and where
 * rules let buyers off something, those that ask who brought him.
 * @throws AppError as `quoteCheckout`
 */
export async function quoteBasket(
  db: Reader,
  choice: Choice,
  { personId, now }: { readonly personId: string; readonly now: number },
): Promise<QuotedBasket> {
  const ids = [...new Set(choice.items.map(({ productId }) => productId))];
  const [first] = ids;
  assert(first !== undefined, 'a basket is not empty');
  const shelf = await findCheckoutProducts(db, ids);
  // The customer is joined to a product of the basket, so that one has to be there.
  const known = [...shelf.products, ...shelf.sets].some(({ id }) => id === first);
  if (!known) throw new AppError('catalog.product.missing', { productId: first });
  const anchor = checkoutAnchor(first);
  const { customer, settings: rules } = await checkoutCustomer(db, { personId, areas: AREAS, anchor, now });
  const broughtBy = givesToBuyers(rules.values.commission) ? await referralAudience(db, personId, now) : null;
  const quote = quoteCheckout(choice, shelf, { ...customer, broughtBy }, rules.values, dayOf(now));
  return { quote, pointsAvailable: customer.pointsAvailable, digest: digestOf(quote, versionsOf(rules)), rules };
}

/** The rules whose change he is told of; what a change of commission does to his price is in the lines. */
function versionsOf({ versions: { points, levels, checkout } }: QuotedBasket['rules']): object {
  return { points, levels, checkout };
}

/** Whatever the buyer agreed to: products, prices, shares, what he gets for it, and the rules it was reckoned by. */
function digestOf(quote: Quote, versions: object): string {
  const lines = quote.lines.map(
    ({ product, setId, quantity, amountFen, couponShareFen, pointsShare, friendShareFen, payableFen, earnsPoints }) => [
      product.id,
      setId,
      quantity,
      product.listPriceFen,
      amountFen,
      couponShareFen,
      pointsShare,
      friendShareFen,
      payableFen,
      earnsPoints,
    ],
  );
  return hashOf([lines, quote.coupon?.id ?? null, quote.pointsUsed, versions]);
}

/** The quote as its buyer sees it. */
export function toQuoteView({ quote, pointsAvailable, digest }: QuotedBasket): QuoteView {
  const { coupon, couponFen, pointsUsable, pointsUsed, pointsFen } = quote;
  return {
    lines: quote.lines.map(toLineView),
    listFen: quote.listFen,
    memberSavingFen: quote.memberSavingFen,
    setSavingFen: quote.setSavingFen,
    coupon: coupon === null ? null : { id: coupon.id, title: coupon.title, amountFen: couponFen },
    coupons: quote.coupons.map(({ coupon: { id, title, amountFen }, unusable, worthFen }) => ({
      id,
      title,
      amountFen,
      worthFen,
      unusable,
    })),
    points: { available: Math.max(0, pointsAvailable), usable: pointsUsable, used: pointsUsed, amountFen: pointsFen },
    friendFen: quote.friendFen,
    payableFen: quote.payableFen,
    earnsPoints: quote.earnsPoints,
    level: quote.level,
    digest,
  };
}

function toLineView(line: QuotedLine): QuoteView['lines'][number] {
  const { product, setId, setName, quantity, amountFen, couponShareFen, pointsShareFen, friendShareFen, payableFen, earnsPoints } =
    line;
  return {
    productId: product.id,
    name: product.name,
    model: product.model,
    category: product.category,
    setId,
    setName,
    quantity,
    listPriceFen: product.listPriceFen,
    unitPriceFen: unitPriceFen(line),
    amountFen,
    couponShareFen,
    pointsShareFen,
    friendShareFen,
    payableFen,
    earnsPoints,
  };
}

/** A set's share need not divide: the amount is exact, the unit price is shown rounded down. */
export function unitPriceFen({ amountFen, quantity }: Pick<QuotedLine, 'amountFen' | 'quantity'>): number {
  return Math.floor(amountFen / quantity);
}
