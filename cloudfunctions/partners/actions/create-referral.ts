import type { ParsedInput } from '../../../src/shared/contract/registry';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type CommandContext } from '../../_kit/runtime/context';
import { findHolders, MOST_HOLDERS } from '../../identity/public';
import { customerOfLead } from '../../leads/public';
import { partnerOffers, referralPhones, referrals, type PartnerOfferDocument, type ReferralDocument } from '../documents';
import { referralReceived } from '../messages';
import { phoneClaim } from '../repository';

type Told = ParsedInput<'partners.referral.create'>;

/**
 * Sends a customer on to a partner, with his yes. The same phone is with the same partner once while it is under way: two
 * who send him meet at the phone's own document.
 */
export const createReferral = action('partners.referral.create', { roundTrips: 11, documentsExamined: 6 + 2 * MOST_HOLDERS }, async (told, ctx) => {
  const offer = await ctx.db.get(partnerOffers, told.offerId);
  if (offer === null || !offer.shown || offer.companyId !== actingMembership(ctx).organisationPath[0]) throw new AppError('partners.offer.missing');
  const [customer, people] = await Promise.all([customerOf(told, ctx), findHolders(ctx.db, ['partner'], [offer.organisationId])]);
  const referral = newReferral(ctx.newId('referral'), { told, offer, customer }, ctx);
  return ctx.transact(async (tx) => {
    const claim = phoneClaim(referral);
    if ((await tx.get(referralPhones, claim)) !== null) throw new AppError('partners.referral.known');
    await tx.insert(referralPhones, { _id: claim, referralId: referral._id });
    await tx.insert(referrals, referral);
    for (const event of referralReceived(referral, people)) tx.emit(event);
    return { referralId: referral._id };
  });
});

/** @throws AppError `leads.lead.missing` for a lead that the caller does not follow or manage */
async function customerOf({ customer }: Told, ctx: CommandContext): Promise<ReferralDocument['customer']> {
  return customer.from === 'lead' ? customerOfLead(ctx, customer.leadId) : { name: customer.name, phone: customer.phone };
}

interface Sending {
  readonly told: Told;
  readonly offer: PartnerOfferDocument;
  readonly customer: ReferralDocument['customer'];
}

function newReferral(_id: string, { told, offer, customer }: Sending, ctx: CommandContext): ReferralDocument {
  const { id: membershipId, organisationName, organisationPath } = actingMembership(ctx);
  const { actor, now: at } = ctx;
  const { organisationId, partnerKind, title } = offer;
  const byName = actor.name ?? '';
  return {
    _id,
    state: 'sent',
    offer: { offerId: offer._id, title },
    partner: { organisationId, organisationName: offer.organisationName, partnerKind },
    partnerId: organisationId,
    sender: { personId: actor.personId, membershipId, name: byName },
    senderMembershipId: membershipId,
    organisationName,
    organisationPath,
    leadId: told.customer.from === 'lead' ? told.customer.leadId : null,
    customer,
    wish: told.wish,
    consent: { version: told.consentVersion, at },
    dealFen: null,
    trail: [{ state: 'sent', at, byName, words: '' }],
    createdAt: at,
  };
}
