import { DEFAULT_TERMS, type TradeTerms } from '../../src/shared/domain/trade/terms';
import type { Reader } from '../_kit/persistence/reader';
import { tradeTerms } from './documents';
import { listHolding } from './repository';

/** Terms in force, and their version to be frozen into whatever is decided by them; 0 before the first one. */
export interface TermsInForce {
  readonly values: TradeTerms;
  readonly version: number;
}

/** What holds with an organisation. One round trip. */
export async function termsOf(db: Pick<Reader, 'get'>, organisationId: string): Promise<TermsInForce> {
  const found = await db.get(tradeTerms, organisationId);
  return { values: { ...DEFAULT_TERMS, ...found?.values }, version: found?.version ?? 0 };
}

/**
 * What products cost a tier on a day, whole fen, by the id of the product; what is not among them is not sold to it. One
 * round trip, none for who has no tier.
 * @param productIds these alone; without them all of the list
 */
export async function tierPricesOn(
  db: Pick<Reader, 'find'>,
  tierId: string | null,
  on: string,
  productIds?: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const list = tierId === null ? null : await listHolding(db, tierId, on);
  const wanted = productIds === undefined ? null : new Set(productIds);
  const lines = (list?.lines ?? []).filter(({ productId }) => wanted === null || wanted.has(productId));
  return new Map(lines.map(({ productId, priceFen }) => [productId, priceFen]));
}
