import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { partnerOffers } from '../documents';
import { toOfferView } from '../views';

/** What partners sell, the newest first; a partner his own. */
export const listOffers = action('partners.offer.list', PAGE_BUDGET, async ({ of, kind, after }, ctx) => {
  const { organisationId, organisationPath } = actingMembership(ctx);
  const shown = { companyId: organisationPath[0], shown: true, ...(kind === undefined ? {} : { partnerKind: kind }) };
  const { rows, next } = await findPage(ctx.db, partnerOffers, of === 'own' ? { organisationId } : shown, after);
  return { rows: rows.map(toOfferView), next };
});
