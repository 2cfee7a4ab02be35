import type { Output } from '../../src/shared/contract/registry';
import { maskPhone } from '../../src/shared/domain/identity/mask-phone';
import { maskedName } from '../../src/shared/domain/orders/masking';
import { maySeeReferredPhone, referralCommands, type ReferralRelation } from '../../src/shared/domain/partners/referral';
import type { PartnerOfferDocument, ReferralDocument } from './documents';
import type { SeenReferral } from './repository';

export function toOfferView({ _id: id, title, words, fromFen, shown, organisationName, partnerKind, changedAt }: PartnerOfferDocument): Output<'partners.offer.list'>['rows'][number] {
  return { id, title, words, fromFen, shown, organisationName, partnerKind, changedAt };
}

type ReferralCard = Output<'partners.referral.list'>['rows'][number];

export function toReferralCard(referral: ReferralDocument, relation: ReferralRelation): ReferralCard {
  const { _id: id, state, customer, wish, offer, partner, sender, organisationName, createdAt } = referral;
  return {
    id,
    state,
    relation,
    customerName: relation === 'partner' ? maskedName(customer.name) : customer.name,
    phoneMasked: maskPhone(customer.phone),
    wish,
    offerTitle: offer.title,
    partnerName: partner.organisationName,
    partnerKind: partner.partnerKind,
    senderName: sender.name,
    organisationName,
    createdAt,
  };
}

export function toReferralView({ referral, relation }: SeenReferral): Output<'partners.referral.get'> {
  const { state, consent, dealFen, leadId, trail } = referral;
  return {
    card: toReferralCard(referral, relation),
    commands: referralCommands(state, relation),
    maySeePhone: maySeeReferredPhone(state, relation),
    consent: { ...consent },
    dealFen,
    leadId: relation === 'partner' ? null : leadId,
    trail: trail.map((moment) => ({ ...moment })).reverse(),
  };
}
