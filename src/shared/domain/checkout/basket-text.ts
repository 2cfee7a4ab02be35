import type { BasketItem } from './basket';

const ITEM = /^([a-z]{2,4}_[0-9a-z]{8,40})\.([1-9]\d?)$/;
const BETWEEN = '~';

/** A basket as it travels in an address: `prd_….2~prd_….1`. */
export function basketText(items: readonly BasketItem[]): string {
  return items.map(({ productId, quantity }) => `${productId}.${String(quantity)}`).join(BETWEEN);
}

/** The basket of an address; what is not one is left out. */
export function basketOf(text: string): BasketItem[] {
  return text.split(BETWEEN).flatMap((part) => {
    const [, productId, quantity] = ITEM.exec(part) ?? [];
    return productId === undefined || quantity === undefined ? [] : [{ productId, quantity: Number(quantity) }];
  });
}
