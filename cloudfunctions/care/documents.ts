import type { ComplaintLosses, Figures } from '../../src/shared/domain/care/complaint-figures';
import type { ComplaintCause } from '../../src/shared/domain/care/complaint-outcome';
import type { DatedText } from '../../src/shared/domain/care/annex-evidence';
import type { FormValues } from '../../src/shared/domain/care/annexes';
import type { ComplaintClock } from '../../src/shared/domain/care/complaint-clock';
import type { RatingRound } from '../../src/shared/domain/care/ratings';
import type { HandlingStep } from '../../src/shared/domain/care/rescue';
import type { Annex, ComplaintCategory, ComplaintCommand, ComplaintMethod, ComplaintState, RatingTag, RescueCommand, RescueState } from '../../src/shared/domain/care/states';
import type { ServiceKind } from '../../src/shared/domain/service/states';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A photo or video in the cloud's storage. */
export interface Medium {
  readonly fileId: string;
  readonly kind: 'photo' | 'video';
}

export interface Doer {
  readonly id: string;
  readonly name: string;
}

/** What a customer gave for a visit. Instants are epoch milliseconds. */
export interface RatingFacts {
  readonly round: RatingRound;
  readonly stars: number;
  readonly tags: readonly RatingTag[];
  readonly words: string;
  readonly photos: readonly string[];
  readonly givenAt: number;
}

/** Its id names the work order and the round, so that nobody rates twice. */
export interface RatingDocument extends Document, RatingFacts {
  readonly workOrderId: string;
  readonly kind: ServiceKind;
  /** Whose work it was; null when nobody was appointed any more. */
  readonly technicianId: string | null;
  /** When it was given, and for which work order: sorts a technician's own. */
  readonly givenKey: string;
}

export const ratings = defineCollection<RatingDocument>()('ratings', [index('by_technician', ['technicianId', '-givenKey'])]);
export const ratingId = (workOrderId: string, round: RatingRound): string => `${workOrderId}:${round}`;

export interface RescueEntry {
  readonly command: RescueCommand;
  readonly at: number;
  readonly by: Doer;
  readonly note: string;
  /** What of the script was gone through. */
  readonly steps: readonly HandlingStep[];
}

export interface RescueFacts {
  readonly workOrderId: string;
  readonly workOrderNo: string;
  readonly kind: ServiceKind;
  readonly organisationPath: readonly string[];
  readonly state: RescueState;
  readonly deadline: number;
  /** The working hours that it may take, by the rules of the day of the rating. */
  readonly hours: number;
  /** The calendar that its deadline was reckoned by. */
  readonly calendarVersion: number;
  /** The deadline of which somebody was told that it passed. */
  readonly toldDeadline: number | null;
  /** Until when the second rating is waited for; null while the rescue is under way. */
  readonly secondUntil: number | null;
  /** The stars of the second rating; missing before it. */
  readonly secondStars?: number;
  readonly rating: RatingFacts;
  /** Who gave it. */
  readonly raterId: string;
  readonly customer: { readonly name: string; readonly phone: string };
  readonly addressLine: string;
  readonly technicianName: string;
  readonly productTitle: string;
  readonly handler: Doer | null;
  readonly timeline: readonly RescueEntry[];
  readonly createdAt: number;
}

/** Its id follows from the work order's, so that one has at most one. */
export interface RescueDocument extends Document, RescueFacts {
  readonly phase: 'open' | 'over';
  /** Sorts those under way by their deadline. */
  readonly deadlineKey: string;
  /** When the sweep has something to tell; null when it has not. */
  readonly dueAt: number | null;
  /** The calendar that a deadline which still counts was reckoned by; null when none counts. */
  readonly reckonedBy: number | null;
  /** Who is asked to rate once more; null while nobody is. */
  readonly askedId: string | null;
}

export const rescues = defineCollection<RescueDocument>()('rescues', [
  index('by_deadline', ['organisationPath', 'phase', 'deadlineKey']),
  index('by_phase', ['organisationPath', 'phase', '-_id']),
  index('by_due', ['dueAt', '_id']),
  index('by_reckoned', ['reckonedBy', '_id']),
  index('by_asked', ['askedId', 'secondUntil']),
]);

export type ComplaintEntryCommand = ComplaintCommand | 'receive' | 'add' | 'wait' | 'resume' | 'accept' | 'refuse';

export interface ComplaintFacts {
  readonly complaintNo: string;
  readonly state: ComplaintState;
  readonly category: ComplaintCategory;
  readonly method: ComplaintMethod;
  readonly customer: { readonly name: string; readonly phone: string };
  /** Who is told of it. */
  readonly customerIds: readonly string[];
  /** Whose it is: the household that complained, or the verified phone that staff wrote it down for. */
  readonly customerKey: string;
  /** The product or order that it is about; empty when it is about neither. */
  readonly subject: string;
  readonly workOrderId: string | null;
  readonly orderId: string | null;
  /** The machines that it is about, as far as they were in use. */
  readonly machineIds: readonly string[];
  readonly description: string;
  readonly photos: readonly string[];
  readonly occurredOn: string | null;
  /** Where it happened, whole, and as much of it as its customer may see. */
  readonly addressLine: string;
  readonly customerPlace: string;
  /** Who did the work that it is about. */
  readonly staffName: string;
  /** His membership, when it was a visit; null of a sale. */
  readonly technicianId: string | null;
  readonly organisationPath: readonly string[];
  /** Staff who wrote it down; null when the customer did. */
  readonly recorder: Doer | null;
  readonly handler: Doer | null;
  readonly acknowledged: { readonly at: number; readonly byName: string } | null;
  readonly clock: ComplaintClock;
  /** A proposal that the customer has not answered yet. */
  readonly unanswered: boolean;
  readonly proposal: DatedText | null;
  readonly outcome: DatedText | null;
  readonly followUp: DatedText | null;
  /** A step of it was late once. */
  readonly wasLate: boolean;
  readonly reopened: number;
  /** Working minutes from receipt to resolution. */
  readonly resolvedMinutes: number | null;
  /** What was at the bottom of it; null until somebody found out. */
  readonly cause: ComplaintCause | null;
  /** What the customer was given for it, whole fen, besides what was sent back or taken off elsewhere. */
  readonly compensationFen: number;
  /** His word at the follow-up; null before. */
  readonly satisfied: boolean | null;
  /** What came of it elsewhere, brought up to date by events. */
  readonly losses: ComplaintLosses;
  /** As what it stands in the months' sums, and how often it was counted; null before the first time. */
  readonly counted: CountedComplaint | null;
  readonly timesCounted: number;
  /** The deadline of which somebody was told that it passed. */
  readonly toldDeadline: number | null;
  /** When somebody is told of it again, while nobody acts; null before the first time. */
  readonly remindAt: number | null;
  readonly timeline: readonly { readonly command: ComplaintEntryCommand; readonly at: number; readonly by: Doer; readonly note: string }[];
  readonly receivedAt: number;
}

export interface ComplaintDocument extends Document, ComplaintFacts {
  readonly phase: 'open' | 'closed';
  /** Sorts those whose clock runs by their deadline; null of the others. */
  readonly deadlineKey: string | null;
  /** Sorts those under way by what is next: whose clock runs first, by its deadline; then those that wait. Null of the closed. */
  readonly openKey: string | null;
  readonly dueAt: number | null;
  /** The calendar that a deadline which still counts was reckoned by; null when none counts. */
  readonly reckonedBy: number | null;
  readonly receivedKey: string;
  /** Where, by what and from which figure of the analysis one comes to it: all in one, so that a look reads only what it shows. */
  readonly analysisKeys: readonly string[];
  /** The months' sums do not know it as it is now; null when they do. */
  readonly uncounted: 1 | null;
}

/** What one complaint added to the sums. */
export interface CountedComplaint {
  readonly slices: readonly string[];
  readonly figures: Figures;
}

export const complaints = defineCollection<ComplaintDocument>()('complaints', [
  index('by_number', ['complaintNo'], { unique: true }),
  index('by_customer', ['customerKey', '-_id']),
  index('by_order', ['orderId', 'phase']),
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_phase', ['organisationPath', 'phase', '-_id']),
  index('by_deadline', ['organisationPath', 'deadlineKey']),
  index('by_open', ['organisationPath', 'openKey']),
  index('by_analysis', ['analysisKeys', 'receivedKey']),
  index('by_uncounted', ['uncounted', '_id']),
  index('by_uncounted_below', ['organisationPath', 'uncounted']),
  index('by_work_order', ['workOrderId']),
  index('by_machine', ['machineIds', '-_id']),
  index('by_due', ['dueAt', '_id']),
  index('by_reckoned', ['reckonedBy', '_id']),
]);

/** What people wrote into one form of a complaint; its id names both. The evidence lies on the complaint. */
export interface ComplaintFormDocument extends Document {
  readonly values: FormValues;
  readonly savedAt: number;
  readonly savedById: string;
}

export const complaintForms = defineCollection<ComplaintFormDocument>()('complaint_forms');
export const formId = (complaintId: string, annex: Annex): string => `${complaintId}:${annex}`;

/** Who opened which sensitive field when; never changed. */
export interface FormAccessDocument extends Document {
  readonly complaintId: string;
  readonly annex: Annex;
  readonly key: string;
  readonly personId: string;
  readonly personName: string;
  readonly membershipId: string;
  readonly at: number;
}

export const formAccesses = defineCollection<FormAccessDocument>()('form_accesses', [index('by_complaint', ['complaintId', '-_id'])]);
