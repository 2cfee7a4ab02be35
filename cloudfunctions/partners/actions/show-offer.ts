import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type Membership } from '../../_kit/runtime/context';
import { partnerOffers, type PartnerOfferDocument } from '../documents';

/** Takes something out of what our people recommend, or puts it back. What was sent on before goes its way. */
export const showOffer = action('partners.offer.show', { roundTrips: 6, documentsExamined: 3 }, async ({ offerId, shown }, ctx) => {
  const acting = actingMembership(ctx);
  return ctx.transact(async (tx) => {
    const offer = await tx.get(partnerOffers, offerId);
    if (offer === null || !answersFor(acting, offer)) throw new AppError('partners.offer.missing');
    await tx.put(partnerOffers, { ...offer, shown, changedAt: ctx.now });
    return { shown };
  });
});

/** The partner for his own, headquarters for all of its partners'. */
function answersFor({ role, organisationId }: Membership, offer: PartnerOfferDocument): boolean {
  return role === 'partner' ? offer.organisationId === organisationId : offer.companyId === organisationId;
}
