import { amountOf, type Pieces } from '../../src/shared/domain/dealers/pickup';
import type { TradeTerms } from '../../src/shared/domain/trade/terms';
import { AppError } from '../../src/shared/errors/app-error';
import { dayOf } from '../../src/shared/kernel/time';
import type { Reader } from '../_kit/persistence/reader';
import { findSaleProducts } from '../catalog/public';
import { tierPricesOn } from '../trade/public';
import type { DocumentLine } from './documents';

/** What is asked for, at the dealer's own prices of today. */
export interface Basket {
  readonly priceTier: string;
  readonly lines: readonly (DocumentLine & { readonly available: number })[];
  readonly amountFen: number;
}

/** The price list, and the models with their stock. */
export const BASKET_BUDGET = { roundTrips: 2, documentsExamined: 41 } as const;

/**
 * Prices what is asked for; the price is the server's, whoever asks.
 * @throws AppError `dealers.pickup.not_sold`, `.pieces_not_valid` for a model that is named twice
 */
export async function pricedBasket(db: Reader, { priceTier }: Pick<TradeTerms, 'priceTier'>, wanted: readonly Pieces[], now: number): Promise<Basket> {
  const productIds = wanted.map(({ productId }) => productId);
  if (new Set(productIds).size !== productIds.length) throw new AppError('dealers.pickup.pieces_not_valid');
  if (priceTier === null) throw new AppError('dealers.pickup.not_sold');
  const [prices, products] = await Promise.all([tierPricesOn(db, priceTier, dayOf(now), productIds), findSaleProducts(db, productIds)]);
  const lines = wanted.map(({ productId, quantity }) => {
    const unitPriceFen = prices.get(productId);
    const product = products.find(({ id }) => id === productId);
    if (unitPriceFen === undefined || product === undefined) throw new AppError('dealers.pickup.not_sold');
    const { name, model, available } = product;
    return { productId, name, model, unitPriceFen, quantity, handedOver: 0, returning: 0, returned: 0, available };
  });
  return { priceTier, lines, amountFen: amountOf(wanted, lines) };
}
