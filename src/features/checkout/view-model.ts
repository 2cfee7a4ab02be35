import type { Input } from '../../shared/contract/registry';
import type { BasketItem } from '../../shared/domain/checkout/basket';
import { destinationOf, type Addressee } from '../../shared/domain/orders/addressee';
import type { CartLine } from '../../stores/cart';
import { amountWords, roundAmountWords } from '../../text/amounts';
import { checkoutText } from '../../text/checkout';
import { ledgerAmount } from '../../text/ledger';
import { levelNames, offerName, productName } from '../../text/names';
import { priceOffWords } from '../../text/price-off';
import type { Quote } from './use-quote';

const points = (amount: number) => ledgerAmount('POINT', amount);

/** A line of the cart; what a set is made of comes with the price. */
export function cartLineView({ product, quantity }: CartLine, quote: Quote | undefined) {
  const own = quote?.lines.filter(({ setId, productId }) => (setId ?? productId) === product.id) ?? [];
  const amountFen = own.reduce((sum, line) => sum + line.amountFen, 0);
  const parts = product.kind === 'set' ? own.map((line) => checkoutText.cart.part(line.name, line.quantity)) : [];
  return {
    id: product.id,
    picture: product.pictureKey,
    title: offerName(product),
    detail: parts.length === 0 ? null : checkoutText.cart.contains(parts.join('、')),
    amount: checkoutText.yuan(roundAmountWords(own.length === 0 ? product.priceFen * quantity : amountFen)),
    quantity,
  };
}

/** The lines that were ordered as they lie in the cart: they leave it. */
export function orderedLines(lines: readonly CartLine[], items: readonly BasketItem[]): string[] {
  return items
    .filter((item) => lines.some(({ product, quantity }) => product.id === item.productId && quantity === item.quantity))
    .map(({ productId }) => productId);
}

/** One line of the order to be: its price, and what came off it. */
export function quoteLineView(line: Quote['lines'][number], position: number) {
  const { quantity, listPriceFen, amountFen, couponShareFen, pointsShareFen, friendShareFen, payableFen } = line;
  const listFen = listPriceFen * quantity;
  return {
    id: `${line.setId ?? ''}-${line.productId}-${String(position)}`,
    title: productName(line),
    detail: [
      checkoutText.quantity(quantity),
      ...(listFen === payableFen ? [] : [checkoutText.listPrice(roundAmountWords(listFen))]),
      ...(line.setName === null || listFen === amountFen ? [] : [line.setName]),
      ...priceOffWords({ couponFen: couponShareFen, pointsFen: pointsShareFen, friendFen: friendShareFen }),
    ].join(' · '),
    amount: amountWords(payableFen),
  };
}

/** From list price to what is paid, step by step; a step that takes nothing off is left out. */
export function priceSteps(quote: Quote) {
  const { steps, minus } = checkoutText;
  const { coupon } = quote;
  const off = [
    { label: steps.set, fen: quote.setSavingFen },
    { label: steps.member(levelNames[quote.level]), fen: quote.memberSavingFen },
    { label: steps.coupon(coupon?.title ?? ''), fen: coupon?.amountFen ?? 0 },
    { label: steps.points(points(quote.points.used)), fen: quote.points.amountFen },
    { label: steps.friend, fen: quote.friendFen },
  ];
  return [
    { label: steps.list, amount: amountWords(quote.listFen) },
    ...off.filter(({ fen }) => fen > 0).map(({ label, fen }) => ({ label, amount: minus(amountWords(fen)) })),
  ];
}

/** What a coupon takes off, and what of it would be lost. */
function worthWords(worthFen: number, amountFen: number): string {
  const worth = checkoutText.couponWorth(roundAmountWords(worthFen));
  return worthFen === amountFen ? worth : checkoutText.couponLoss(worth, roundAmountWords(amountFen - worthFen));
}

export function couponRows({ coupons }: Quote) {
  return coupons.map(({ id, title, amountFen, worthFen, unusable }) => ({
    id,
    title,
    detail: unusable === null ? worthWords(worthFen, amountFen) : checkoutText.unusable[unusable],
    isUsable: unusable === null,
  }));
}

/** What the coupon row says: the one taken, what of it is lost, and which goods it is for where it is not for all; or what there would be. */
export function couponWords(quote: Quote): string {
  if (quote.coupon !== null) {
    const helped = quote.lines.filter(({ couponShareFen }) => couponShareFen > 0);
    const { id, title, amountFen } = quote.coupon;
    const faceFen = quote.coupons.find((coupon) => coupon.id === id)?.amountFen ?? amountFen;
    return [
      title,
      ...(faceFen === amountFen ? [] : [worthWords(amountFen, faceFen)]),
      ...(helped.length === quote.lines.length ? [] : [checkoutText.couponOn(helped.map(productName).join('、'))]),
    ].join(' · ');
  }
  const usable = quote.coupons.filter(({ unusable }) => unusable === null).length;
  return usable === 0 ? checkoutText.couponNone : checkoutText.couponUnused(usable);
}

export function pointsView({ points: spent }: Quote) {
  const { available, usable, used, amountFen } = spent;
  return {
    hint:
      usable === 0
        ? checkoutText.pointsTooFew(points(available))
        : checkoutText.pointsHave(points(available), points(usable)),
    usable,
    most: checkoutText.pointsChoice.most(points(usable)),
    used: checkoutText.pointsOwnHint(points(used), roundAmountWords(amountFen)),
  };
}

/** How many points were typed; nothing readable is none. */
export function typedPoints(text: string): number {
  return /^\d{1,8}$/.test(text.trim()) ? Number(text.trim()) : 0;
}

export function earnsWords({ earnsPoints }: Quote): string | null {
  return earnsPoints === 0 ? null : checkoutText.earns(points(earnsPoints));
}

export interface Wish {
  readonly window: Input<'orders.checkout.place'>['wishedWindow'];
  readonly remark: string;
}

/** Exactly what was quoted, as the server takes it. Call it only when nothing is missing. */
export function placeInput(
  items: readonly BasketItem[],
  quote: Quote,
  addressee: Addressee,
  wish: Wish,
): Input<'orders.checkout.place'> {
  const remark = wish.remark.trim();
  return {
    items: [...items],
    couponId: quote.coupon?.id ?? null,
    points: quote.points.used,
    digest: quote.digest,
    ...destinationOf(addressee),
    wishedWindow: wish.window,
    ...(remark === '' ? {} : { remark }),
  };
}
