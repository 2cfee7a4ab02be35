import type { ReferralState } from '../../src/shared/domain/partners/referral';
import type { PartnerKind } from '../../src/shared/domain/roles';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';
import type { Opening } from '../_kit/runtime/opening';

/** A partner firm as it is named on what it sells and gets. */
export interface PartnerFirm {
  readonly organisationId: string;
  readonly organisationName: string;
  /** Its trade, as far as anybody said. */
  readonly partnerKind: PartnerKind | null;
}

/** Something that a partner sells and our people may recommend. */
export interface PartnerOfferDocument extends Document, PartnerFirm {
  /** Headquarters: whose people see it. */
  readonly companyId: string;
  readonly title: string;
  readonly words: string;
  readonly fromFen: number | null;
  readonly shown: boolean;
  readonly byName: string;
  readonly createdAt: number;
  readonly changedAt: number;
}

export const partnerOffers = defineCollection<PartnerOfferDocument>()('partner_offers', [
  index('by_company', ['companyId', 'shown', '-_id']),
  index('by_company_kind', ['companyId', 'shown', 'partnerKind', '-_id']),
  index('by_organisation', ['organisationId', '-_id']),
]);

/** One thing that happened to a referral; epoch milliseconds. */
export interface ReferralMoment {
  readonly state: ReferralState;
  readonly at: number;
  readonly byName: string;
  /** Why, where that is said; may be empty. */
  readonly words: string;
}

/** A customer who was sent on to a partner. */
export interface ReferralDocument extends Document {
  readonly state: ReferralState;
  readonly offer: { readonly offerId: string; readonly title: string };
  readonly partner: PartnerFirm;
  readonly partnerId: string;
  readonly sender: { readonly personId: string; readonly membershipId: string; readonly name: string };
  readonly senderMembershipId: string;
  /** Where it was sent from. */
  readonly organisationName: string;
  readonly organisationPath: readonly string[];
  /** The lead out of which it was sent; null: out of none. */
  readonly leadId: string | null;
  readonly customer: { readonly name: string; readonly phone: string };
  readonly wish: string;
  readonly consent: { readonly version: string; readonly at: number };
  readonly dealFen: number | null;
  readonly trail: readonly ReferralMoment[];
  readonly createdAt: number;
}

export const referrals = defineCollection<ReferralDocument>()('partner_referrals', [
  index('by_sender', ['senderMembershipId', '-_id']),
  index('by_sender_state', ['senderMembershipId', 'state', '-_id']),
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_organisation_state', ['organisationPath', 'state', '-_id']),
  index('by_partner', ['partnerId', '-_id']),
  index('by_partner_state', ['partnerId', 'state', '-_id']),
]);

/** With which partner a phone is while its referral is under way; its id names both, so there is one. */
export interface ReferralPhoneDocument extends Document {
  readonly referralId: string;
}

export const referralPhones = defineCollection<ReferralPhoneDocument>()('partner_referral_phones');

/** Who looked up the phone of a referral when; never changed. */
export interface ReferralOpeningDocument extends Document, Opening {
  readonly referralId: string;
}

export const referralOpenings = defineCollection<ReferralOpeningDocument>()('partner_referral_openings', [index('by_referral', ['referralId', '-_id'])]);
