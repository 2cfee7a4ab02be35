import type { Consent } from '../../src/shared/domain/identity/consents';
import type { InvitationFacts } from '../../src/shared/domain/identity/invitation';
import type { MembershipFacts } from '../../src/shared/domain/identity/memberships';
import type { MessageKind } from '../../src/shared/domain/messages/kinds';
import type { MessageQuota } from '../../src/shared/domain/messages/quota';
import type { OrganisationKind, PartnerKind, Role } from '../../src/shared/domain/roles';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A position as its holder's document keeps it. */
export interface MembershipRecord extends MembershipFacts {
  readonly organisationKind: OrganisationKind;
  /** The phone he was invited by: how colleagues reach him, not a verified phone of the person. */
  readonly phone: string;
  /** A partner's trade, as whoever invited him said; missing for everybody else. */
  readonly partnerKind?: PartnerKind | null;
}

export interface PersonDocument extends Document {
  /** `wx:<openid>`, `web:<uid>`: every way in which this person signs in; a key belongs to one person only. */
  readonly loginKeys: readonly string[];
  /** Where subscribe messages go; null for who was never in the mini-program. */
  readonly openid: string | null;
  readonly name: string | null;
  /** Verified by WeChat, never taken from what somebody typed. */
  readonly phone: string | null;
  readonly householdId: string;
  readonly memberships: readonly MembershipRecord[];
  /** The organisations of the active memberships with all above them. */
  readonly memberOf: readonly string[];
  /** The same, each with the role held there: `technician@org_…`. */
  readonly rolesIn: readonly string[];
  readonly consents: readonly Consent[];
  readonly quota: MessageQuota;
  readonly createdAt: number;
}

export const persons = defineCollection<PersonDocument>()('persons', [
  index('by_login', ['loginKeys'], { unique: true }),
  index('by_organisation', ['memberOf', '-_id']),
  index('by_role', ['rolesIn', '_id']),
]);

/** Who verified a phone last; its id is the phone, so a phone is one person's. */
export interface VerifiedPhoneDocument extends Document {
  readonly personId: string;
  readonly at: number;
}

export const verifiedPhones = defineCollection<VerifiedPhoneDocument>()('verified_phones');

export interface OrganisationDocument extends Document {
  readonly name: string;
  readonly kind: OrganisationKind;
  /** From headquarters down to the organisation itself. */
  readonly path: readonly string[];
}

export const organisations = defineCollection<OrganisationDocument>()('organisations', [
  index('by_tree', ['path', '_id']),
  index('by_kind', ['kind', '_id']),
  index('by_name', ['name', '_id']),
]);

export interface InvitationDocument extends Document, InvitationFacts {
  readonly name: string;
  readonly phone: string;
  readonly role: Role;
  /** A partner's trade; missing for everybody else. */
  readonly partnerKind?: PartnerKind | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly organisationKind: OrganisationKind;
  readonly organisationPath: readonly string[];
  readonly codeHash: string;
  /** The inviter's authority on that day bounds what accepting can give. */
  readonly invitedBy: {
    readonly personId: string;
    readonly role: Role;
    readonly organisationId: string;
    readonly organisationPath: readonly string[];
  };
  readonly acceptedBy: string | null;
  readonly createdAt: number;
}

export const invitations = defineCollection<InvitationDocument>()('invitations', [
  index('by_phone', ['phone', 'state', '-_id']),
  index('by_organisation', ['organisationPath', '-_id']),
]);

export interface InboxEntryDocument extends Document {
  readonly personId: string;
  readonly kind: MessageKind;
  readonly facts: Readonly<Record<string, string>>;
  readonly orderId: string | null;
  /** Missing on entries of old. */
  readonly subjectId?: string | null;
  readonly at: number;
  readonly read: boolean;
}

export const inboxEntries = defineCollection<InboxEntryDocument>()('inbox_entries', [
  index('by_person', ['personId', '-_id']),
  index('by_unread', ['personId', 'read']),
]);

/** Every yes and no, for ever; the person's document holds only the latest of each. */
export interface ConsentRecordDocument extends Document, Consent {
  readonly personId: string;
}

export const consentRecords = defineCollection<ConsentRecordDocument>()('consent_records', [
  index('by_person', ['personId', '-_id']),
]);
