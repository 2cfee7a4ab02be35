import { keepsBooks } from '../../src/shared/domain/identity/books';
import { AppError } from '../../src/shared/errors/app-error';
import type { Reader } from '../_kit/persistence/reader';
import { actingMembership, headquartersMembership, type QueryContext } from '../_kit/runtime/context';
import { findOrganisation, findRetailers, type OrganisationFacts } from '../identity/public';
import { retailerSettlements, type SettlementDocument } from './documents';

/** More are not worked with. */
export const MOST_RETAILERS = 200;

/**
 * The retailers that the acting member works with: who does the company's books all of them, who stands at a counter his
 * own. One round trip.
 */
export function retailersInSight(ctx: QueryContext): Promise<readonly OrganisationFacts[]> {
  const { organisationId } = actingMembership(ctx);
  return findRetailers(ctx.db, organisationId, MOST_RETAILERS);
}

/** One round trip. @throws AppError `retailers.retailer.missing`, also for somebody else's and for what is no retailer */
export async function retailerInSight(db: Pick<Reader, 'get'>, ctx: QueryContext, retailerId: string): Promise<OrganisationFacts> {
  const { organisationId } = actingMembership(ctx);
  const found = await findOrganisation(db, retailerId);
  if (found?.kind !== 'ka_store' || !found.path.includes(organisationId)) throw new AppError('retailers.retailer.missing');
  return found;
}

/** Settlements are the company's books: @throws AppError `auth.forbidden`, `retailers.settlement.missing` */
export async function settlementInSight(db: Pick<Reader, 'get'>, ctx: QueryContext, settlementId: string): Promise<SettlementDocument> {
  headquartersMembership(ctx);
  const settlement = await db.get(retailerSettlements, settlementId);
  if (settlement === null) throw new AppError('retailers.settlement.missing');
  return settlement;
}

/** Whether the acting member does the company's books, so that he sees what is due. */
export const doesBooks = (ctx: QueryContext): boolean => keepsBooks(actingMembership(ctx));
