import type { DueInterest, InterestReckoning } from '../../src/shared/domain/dealers/interest';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';
import type { Decision, Place } from './documents';

/** What being late with one due cost in one month; its id follows from the dealer, the month and the due. */
export interface InterestDocument extends Document, Place, DueInterest {
  readonly interestNo: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly amountFen: number;
  readonly bookedAt: number;
  /** By when the interest itself is paid. */
  readonly dueOn: string;
  readonly waived: Decision | null;
}

export const dealerInterests = defineCollection<InterestDocument>()('dealer_interests', [index('by_organisation', ['organisationId', '-_id'])]);

/** How far the interest of one dealer is reckoned; its id is his. Missing for whom none was ever agreed with. */
export interface InterestMarkDocument extends Document {
  /** `YYYY-MM`: the month that is being counted. */
  readonly month: string;
  /** The sequence of the last posting that was read. */
  readonly read: string;
  readonly reckoning: InterestReckoning;
}

export const interestMarks = defineCollection<InterestMarkDocument>()('dealer_interest_marks');

/** How far the closing of a month has come. There is one. */
export interface InterestPassDocument extends Document {
  readonly month: string;
  /** The dealer after whom it goes on. */
  readonly after: string;
  readonly done: boolean;
}

export const interestPasses = defineCollection<InterestPassDocument>()('dealer_interest_passes');
