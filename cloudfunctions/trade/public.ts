import type { RateFrom } from '../../src/shared/domain/dealers/interest';
import { DEFAULT_TERMS, type TradeTerms } from '../../src/shared/domain/trade/terms';
import { addDays, dayOf } from '../../src/shared/kernel/time';
import { atMost, oneOf } from '../_kit/persistence/conditions';
import type { Reader, Stage } from '../_kit/persistence/reader';
import { priceLists, tradeTerms, tradeTermsVersions, type TermsDocument } from './documents';
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

/** The list of a tier that held on a day, by what its models cost. */
export interface TierList {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly prices: ReadonlyMap<string, number>;
}

/** Null before its first one. One round trip. */
export async function tierListOn(db: Pick<Reader, 'find'>, tierId: string, on: string): Promise<TierList | null> {
  const list = await listHolding(db, tierId, on);
  if (list === null) return null;
  const { _id: id, version, effectiveFrom, lines } = list;
  return { id, version, effectiveFrom, prices: new Map(lines.map(({ productId, priceFen }) => [productId, priceFen])) };
}

/** The terms of the organisation whose id a row has, for who reads more of it in the same round trip; `termsIn` takes them. */
export const joinTerms = (localField: string, as: string): Stage => ({ join: { from: tradeTerms, localField, foreignField: '_id', as } });
export const termsInForceIn = ([found]: readonly Pick<TermsDocument, 'values' | 'version'>[]): TermsInForce => ({
  values: { ...DEFAULT_TERMS, ...found?.values },
  version: found?.version ?? 0,
});
export const termsIn = ([found]: readonly Pick<TermsDocument, 'values'>[]): TradeTerms => ({ ...DEFAULT_TERMS, ...found?.values });

/** The list of a tier that holds on a day, as the beginning of a pipeline: its `lines` name the products to be joined. */
export const listHoldingFirst = (tierId: string, on: string) => ({
  collection: priceLists,
  stages: [
    { match: { tierId, replaced: false, effectiveFrom: atMost(on) } },
    { sort: { effectiveFrom: -1 } },
    { limit: 1 },
  ] satisfies readonly Stage[],
});

/** What holds with each of these organisations. One round trip. */
export async function termsOfAll(db: Pick<Reader, 'find'>, organisationIds: readonly string[]): Promise<(organisationId: string) => TradeTerms> {
  const found = organisationIds.length === 0 ? [] : await db.find(tradeTerms, { where: { _id: oneOf(organisationIds) }, limit: organisationIds.length });
  return (organisationId) => termsIn(found.filter(({ _id }) => _id === organisationId));
}

/** Older ones say nothing of months that are still to be closed. */
const MOST_VERSIONS = 100;
export const INTEREST_RATES_COST = { roundTrips: 1, documentsExamined: MOST_VERSIONS + 1 } as const;

/** What somebody who is late pays a day, from when on, the earliest first: what is agreed today holds from tomorrow. One round trip. */
export async function interestRatesOf(db: Pick<Reader, 'get' | 'find'>, organisationId: string): Promise<readonly RateFrom[]> {
  const latest = { where: { organisationId }, orderBy: [['_id', 'desc']], limit: MOST_VERSIONS } as const;
  const [current, versions] = await Promise.all([db.get(tradeTerms, organisationId), db.find(tradeTermsVersions, latest)]);
  const written = versions.length > 0 ? [...versions].reverse() : current === null ? [] : [current];
  return written.map(({ at, values }) => ({ from: addDays(dayOf(at), 1), bps: { ...DEFAULT_TERMS, ...values }.interestBps }));
}
