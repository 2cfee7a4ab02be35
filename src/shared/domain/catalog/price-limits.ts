import { AppError } from '../../errors/app-error';

/**
 * A price that somebody sets; whole fen.
 * @throws AppError `catalog.price.too_high` when a member would pay more than everybody, or a set cost more than its pieces
 */
export function checkPrices(
  { priceFen, memberPriceFen }: { readonly priceFen: number; readonly memberPriceFen: number | null },
  oneByOneFen: number,
): void {
  if (priceFen > oneByOneFen) throw new AppError('catalog.price.too_high', { price: 'price', mostFen: oneByOneFen });
  if (memberPriceFen !== null && memberPriceFen > priceFen) {
    throw new AppError('catalog.price.too_high', { price: 'member_price', mostFen: priceFen });
  }
}

/** What the pieces of a set cost one by one. */
export function oneByOnePrice(
  components: readonly { readonly listPriceFen: number; readonly quantity: number }[],
): number {
  return components.reduce((sum, { listPriceFen, quantity }) => sum + listPriceFen * quantity, 0);
}
