import { findPeople } from '../identity/public';
import { atMost, below, oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { priceLists, priceTiers, tradeTerms, type PriceListDocument, type PriceTierDocument, type TermsDocument } from './documents';

/** A company has some few tiers. */
export const MOST_TIERS = 30;

/** The list of a tier that holds on a day; null before its first one. One round trip. */
export async function listHolding(db: Pick<Reader, 'find'>, tierId: string, on: string): Promise<PriceListDocument | null> {
  return latestList(db, tierId, atMost(on));
}

/** The list that held until another one began; null when that is the first. One round trip. */
export async function listBefore(db: Pick<Reader, 'find'>, { tierId, effectiveFrom }: PriceListDocument): Promise<PriceListDocument | null> {
  return latestList(db, tierId, below(effectiveFrom));
}

async function latestList(db: Pick<Reader, 'find'>, tierId: string, effectiveFrom: object): Promise<PriceListDocument | null> {
  const [list] = await db.find(priceLists, {
    where: { tierId, replaced: false, effectiveFrom },
    orderBy: [['effectiveFrom', 'desc']],
    limit: 1,
  });
  return list ?? null;
}

/** Every tier, the oldest first. One round trip. */
export async function allTiers(db: Pick<Reader, 'find'>): Promise<readonly PriceTierDocument[]> {
  return db.find(priceTiers, { where: {}, orderBy: [['_id', 'asc']], limit: MOST_TIERS });
}

/** What was written down for these organisations. One round trip. */
export async function writtenTerms(db: Pick<Reader, 'find'>, organisationIds: readonly string[]): Promise<ReadonlyMap<string, TermsDocument>> {
  if (organisationIds.length === 0) return new Map();
  const found = await db.find(tradeTerms, { where: { _id: oneOf(organisationIds) }, limit: organisationIds.length });
  return new Map(found.map((terms) => [terms._id, terms]));
}

interface Referring {
  readonly priceTier: string | null;
  readonly salespersonId: string | null;
}

const present = (id: string | null): readonly string[] => (id === null ? [] : [id]);

/** What the tiers and people are called that some terms name. At most two round trips. */
export async function namesIn(db: Pick<Reader, 'find'>, terms: readonly Referring[]): Promise<ReadonlyMap<string, string>> {
  const tierIds = [...new Set(terms.flatMap(({ priceTier }) => present(priceTier)))];
  const [tiers, people] = await Promise.all([
    tierIds.length === 0 ? [] : db.find(priceTiers, { where: { _id: oneOf(tierIds) }, limit: tierIds.length }),
    findPeople(db, terms.flatMap(({ salespersonId }) => present(salespersonId))),
  ]);
  return new Map([...tiers.map(({ _id, name }) => [_id, name] as const), ...[...people].map(([id, { name }]) => [id, name] as const)]);
}
