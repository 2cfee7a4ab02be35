import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { FollowUpKind, LeadGroup, LeadSourceKind, LeadState, LostReason } from '../../src/shared/domain/leads/states';
import type { PartnerKind } from '../../src/shared/domain/roles';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';
import type { Opening } from '../_kit/runtime/opening';

/** A place of the company. */
export interface Place {
  readonly organisationId: string;
  readonly organisationName: string;
  /** From headquarters down to the place itself. */
  readonly organisationPath: readonly string[];
}

/** Who told of somebody, by what; frozen with the names of that day. */
export interface LeadSource {
  readonly kind: LeadSourceKind;
  /** What stands behind it for attribution. */
  readonly hostKind: 'staff' | 'place' | 'partner';
  /** Null for a code that nobody stands behind. */
  readonly personId: string | null;
  readonly name: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly partnerKind: PartnerKind | null;
  /** The scanned code, and the job at which a technician heard of it. */
  readonly codeId: string | null;
  readonly workOrderId: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Who follows it, under which position. */
export interface LeadHolder extends Place {
  readonly personId: string;
  readonly membershipId: string;
  readonly name: string;
}

/** What a lead was told; everything else on its document follows from it (`lead-record.ts`). */
export interface LeadFacts extends Place {
  readonly leadNo: string;
  readonly state: LeadState;
  readonly customer: { readonly name: string; readonly phone: string };
  readonly wish: string;
  readonly category: ProductCategory | null;
  readonly area: string;
  /** Who brought it: the first who told of this phone. */
  readonly source: LeadSource;
  readonly others: readonly LeadSource[];
  /** To which text the person said yes, and when somebody said that he did. */
  readonly consent: { readonly version: string; readonly at: number };
  /** Kept when it is over. */
  readonly holder: LeadHolder | null;
  /** When its holder got it or was last in touch. */
  readonly touchedAt: number | null;
  readonly nextOn: string | null;
  readonly dueAt: number | null;
  /** The due instant of which the holder was reminded. */
  readonly toldDueAt: number | null;
  /** In the pool: whose people may take it. */
  readonly poolId: string | null;
  /** The pool out of which its holder took it; null when it was given to him. */
  readonly takenFrom: string | null;
  readonly reached: readonly { readonly state: LeadState; readonly at: number }[];
  readonly amountFen: number | null;
  readonly lost: { readonly reason: LostReason; readonly words: string } | null;
  /** The sale that it became. */
  readonly order: { readonly orderId: string; readonly at: number } | null;
  readonly createdAt: number;
}

export interface LeadDocument extends Document, LeadFacts {
  readonly group: LeadGroup;
  /** The position that follows it, while it is not over; and for ever. */
  readonly followerId: string | null;
  readonly holderId: string | null;
  /** Who brought it, and everybody who told of it. */
  readonly bringerId: string | null;
  readonly bringerIds: readonly string[];
  /** Sorts those under way by when somebody is to be in touch, whatever has no date after all others; null of the rest. */
  readonly dueKey: string | null;
  /** When the round has somebody to remind; null when it has not. */
  readonly remindAt: number | null;
  /** From when its idle days are counted; null when it does not fall into the pool. */
  readonly idleFrom: number | null;
  readonly wonAt: number | null;
  readonly searchKeys: readonly string[];
}

export const leads = defineCollection<LeadDocument>()('leads', [
  index('by_number', ['leadNo'], { unique: true }),
  index('by_follower', ['followerId', 'dueKey']),
  index('by_holder', ['holderId', '-_id']),
  index('by_holder_group', ['holderId', 'group', '-_id']),
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_organisation_group', ['organisationPath', 'group', '-_id']),
  index('by_organisation_due', ['organisationPath', 'dueKey']),
  index('by_pool', ['poolId', '-_id']),
  index('by_search', ['searchKeys', '-_id']),
  index('by_bringers', ['bringerIds', '-_id']),
  index('by_bringer', ['bringerId', 'createdAt']),
  index('by_bringer_group', ['bringerId', 'group']),
  index('by_bringer_won', ['bringerId', 'wonAt']),
  index('by_reminder', ['remindAt', '_id']),
  index('by_idleness', ['idleFrom', '_id']),
]);

/** Whose lead a phone is while it is open; its id names company and phone, so there is one. */
export interface LeadPhoneDocument extends Document {
  readonly leadId: string;
}

export const leadPhones = defineCollection<LeadPhoneDocument>()('lead_phones');

export const LEAD_ENTRY_KINDS = ['submitted', 'told_again', 'given', 'claimed', 'released', 'recycled', 'followed_up', 'advanced', 'won', 'lost', 'reopened'] as const;
export type LeadEntryKind = (typeof LEAD_ENTRY_KINDS)[number];

/** One thing that happened to a lead; never changed. */
export interface LeadEntryDocument extends Document {
  readonly leadId: string;
  readonly kind: LeadEntryKind;
  readonly at: number;
  /** Empty for what happened by itself. */
  readonly byName: string;
  /** What it was afterwards. */
  readonly state: LeadState;
  readonly followUp: FollowUpKind | null;
  readonly words: string;
  readonly nextOn: string | null;
  readonly toName: string | null;
  readonly amountFen: number | null;
}

export const leadEntries = defineCollection<LeadEntryDocument>()('lead_entries', [index('by_lead', ['leadId', '-_id'])]);

/** Who looked up the phone of a lead when; never changed. */
export interface LeadOpeningDocument extends Document, Opening {
  readonly leadId: string;
}

export const leadOpenings = defineCollection<LeadOpeningDocument>()('lead_openings', [index('by_lead', ['leadId', '-_id'])]);

/** Who of an organisation had the last lead that was given out in turn; its id is the organisation's. */
export interface LeadTurnDocument extends Document {
  readonly lastPersonId: string;
}

export const leadTurns = defineCollection<LeadTurnDocument>()('lead_turns');

/** How many enquiries somebody sent on a day; its id names both. */
export interface LeadEnquiriesDocument extends Document {
  readonly sent: number;
}

export const leadEnquiries = defineCollection<LeadEnquiriesDocument>()('lead_enquiries');
