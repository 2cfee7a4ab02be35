import { beginMargin, MARGIN_SUBJECT, marginOf, sellerOf, settlesMargin, type MarginLife } from '../../src/shared/domain/dealers/margin';
import { dayOf } from '../../src/shared/kernel/time';
import type { Reader } from '../_kit/persistence/reader';
import { oneOf } from '../_kit/persistence/conditions';
import { organisationAnchor, type OrganisationFacts } from '../identity/public';
import { joinTerms, termsInForceIn, tierListOn, type TierList } from '../trade/public';
import type { Place } from './documents';
import type { MarginDocument, MarginFacts, MarginLine } from './margin-documents';

/** A margin's document: what it was told, and what its lists need. */
export function toMarginDocument(_id: string, facts: MarginFacts): MarginDocument {
  const { lines, releaseAt, lookAgainAt } = facts;
  const promised = lines.some(({ state }) => state === 'promised');
  const dueAt = promised && releaseAt !== null ? (lookAgainAt ?? releaseAt) : null;
  return { ...facts, _id, dueAt, waitsForPrice: lines.some(({ state }) => state === 'unpriced') };
}

/** A margin after a change. */
export function changedMargin(margin: MarginDocument, change: Partial<MarginFacts>): MarginDocument {
  return toMarginDocument(margin._id, { ...margin, ...change });
}

export const lifeOf = ({ lineId, state, marginFen, promised, takenBack }: MarginLine): MarginLife => ({ lineId, state, marginFen, promised, takenBack });

/** What a piece of it costs the store: by its list, or as finance named it. */
export const priceOf = ({ tierPriceFen, named }: Pick<MarginLine, 'tierPriceFen' | 'named'>): number | null => tierPriceFen ?? named?.priceFen ?? null;

/** An order that is being placed, as its margin sees it. */
export interface SaleForMargin {
  /** Where it was sold. */
  readonly soldAt: string;
  readonly orderId: string;
  readonly orderNo: string;
  readonly placedAt: number;
  readonly lines: readonly Pick<MarginLine, 'lineId' | 'productId' | 'title' | 'model' | 'quantity' | 'listPriceFen' | 'paidFen'>[];
}

/** By what a store's margins are reckoned now. */
export interface MarginTerms extends Place {
  readonly termsVersion: number;
  readonly priceTier: string;
  readonly list: TierList | null;
}

/** At most so many places lie one above the other. */
const MOST_LEVELS = 5;
/** At most so much, for a sale of anybody but headquarters: the places and their terms, and the list. */
export const MARGIN_TERMS_COST = { roundTrips: 2, documentsExamined: 2 * MOST_LEVELS + 1 } as const;

type PlaceRow = Pick<OrganisationFacts, 'name' | 'kind' | 'path'> & { readonly _id: string; readonly terms: Parameters<typeof termsInForceIn>[0] };

/**
 * By what the margin of a sale is reckoned. Null where there is none: sales of headquarters, of its own stores and of
 * retailers, and of those with whom no margin is settled.
 */
export async function marginTerms(db: Reader, { organisationPath }: Pick<Place, 'organisationPath'>, now: number): Promise<MarginTerms | null> {
  const [, ...below] = organisationPath;
  if (below.length === 0) return null;
  const { collection } = organisationAnchor(below[0] ?? '');
  const places = await db.aggregate<PlaceRow>(collection, [{ match: { _id: oneOf(below) } }, { limit: MOST_LEVELS }, joinTerms('_id', 'terms')]);
  const seller = sellerOf(places);
  if (seller === null) return null;
  const { values, version: termsVersion } = termsInForceIn(seller.terms);
  const { priceTier } = values;
  if (priceTier === null || !settlesMargin(values)) return null;
  const place = { organisationId: seller._id, organisationName: seller.name, organisationPath: seller.path };
  return { ...place, termsVersion, priceTier, list: await tierListOn(db, priceTier, dayOf(now)) };
}

/** The margin of a new order, all that decides it frozen. */
export function newMargin({ list, ...terms }: MarginTerms, { orderId, lines, ...sale }: SaleForMargin): MarginDocument {
  const frozen = list === null ? null : { id: list.id, version: list.version, effectiveFrom: list.effectiveFrom };
  return toMarginDocument(orderId, {
    ...sale,
    ...terms,
    subject: MARGIN_SUBJECT,
    priceList: frozen,
    lines: lines.map((line) => newLine(line, list)),
    cancelled: false,
    releaseAt: null,
    afterSale: false,
    lookAgainAt: null,
    releasedAt: null,
  });
}

function newLine(line: SaleForMargin['lines'][number], list: TierList | null): MarginLine {
  const tierPriceFen = list?.prices.get(line.productId) ?? null;
  const unpriced = tierPriceFen !== null ? null : list === null ? 'no_list' : 'not_listed';
  const marginFen = tierPriceFen === null ? null : marginOf(line, tierPriceFen);
  return { ...line, ...beginMargin(line.lineId, marginFen), tierPriceFen, unpriced, named: null };
}
