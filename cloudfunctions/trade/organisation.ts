import { DEALER_ACCOUNT_ROLES } from '../../src/shared/domain/roles';
import { isTrading } from '../../src/shared/domain/trade/terms';
import { AppError } from '../../src/shared/errors/app-error';
import { findOrganisation, type OrganisationFacts } from '../identity/public';
import { actingMembership, headquartersMembership, type QueryContext } from '../_kit/runtime/context';

/**
 * An organisation with which there are terms, as headquarters' office sees it.
 * @throws AppError `trade.organisation.missing` for one outside of its tree, and for who does not trade; `auth.forbidden`
 */
export async function organisationInSight(ctx: QueryContext, organisationId: string): Promise<OrganisationFacts> {
  return trading(ctx, organisationId, headquartersMembership(ctx).organisationId);
}

/**
 * The organisation whose terms the caller may read: any for headquarters, his own for who runs another place.
 * @throws AppError as above
 */
export async function readableOrganisation(ctx: QueryContext, organisationId: string | undefined): Promise<OrganisationFacts> {
  const acting = actingMembership(ctx);
  const own = acting.organisationId;
  if (acting.organisationPath.length === 1) return trading(ctx, organisationId ?? own, own);
  if (!DEALER_ACCOUNT_ROLES.includes(acting.role)) throw new AppError('auth.forbidden');
  if (organisationId !== undefined && organisationId !== own) throw new AppError('trade.organisation.missing');
  return trading(ctx, own, own);
}

async function trading(ctx: QueryContext, organisationId: string, within: string): Promise<OrganisationFacts> {
  const found = await findOrganisation(ctx.db, organisationId);
  if (found === null || !found.path.includes(within) || !isTrading(found.kind)) throw new AppError('trade.organisation.missing');
  return found;
}
