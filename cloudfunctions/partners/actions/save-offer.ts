import type { ParsedInput } from '../../../src/shared/contract/registry';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type CommandContext } from '../../_kit/runtime/context';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { partnerOffers, type PartnerOfferDocument } from '../documents';

/** A partner writes down so many at most, hidden ones too. */
const MOST_OFFERS = 50;

/** A partner writes down what he sells, or words it anew. A new one is shown at once. */
export const saveOffer = action('partners.offer.save', { roundTrips: 6, documentsExamined: 3 + MOST_OFFERS }, async ({ offerId, ...told }, ctx) => {
  const { organisationId } = actingMembership(ctx);
  if (!(await mayBeShown(ctx.actor, `${told.title} ${told.words}`, 'social'))) throw new AppError('identity.text.rejected');
  if (offerId === null) await refuseTooMany(organisationId, ctx);
  const newId = ctx.newId('partnerOffer');
  return ctx.transact(async (tx) => {
    const known = offerId === null ? null : await tx.get(partnerOffers, offerId);
    if (offerId !== null && known?.organisationId !== organisationId) throw new AppError('partners.offer.missing');
    const offer = known === null ? newOffer(newId, told, ctx) : { ...known, ...told, byName: ctx.actor.name ?? '', changedAt: ctx.now };
    await tx.put(partnerOffers, offer);
    return { offerId: offer._id };
  });
});

/** @throws AppError `partners.offer.too_many` */
async function refuseTooMany(organisationId: string, { db }: CommandContext): Promise<void> {
  if ((await db.count(partnerOffers, { organisationId })) >= MOST_OFFERS) throw new AppError('partners.offer.too_many', { limit: MOST_OFFERS });
}

function newOffer(_id: string, told: Omit<ParsedInput<'partners.offer.save'>, 'offerId'>, ctx: CommandContext): PartnerOfferDocument {
  const { organisationId, organisationName, organisationPath, partnerKind = null } = actingMembership(ctx);
  const { actor, now } = ctx;
  return { _id, ...told, organisationId, organisationName, partnerKind, companyId: organisationPath[0] ?? organisationId, shown: true, byName: actor.name ?? '', createdAt: now, changedAt: now };
}
