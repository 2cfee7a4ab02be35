import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { HeldCoupon } from '../../src/shared/domain/loyalty/coupons';
import type { CheckInRow } from '../../src/shared/domain/loyalty/check-in';
import type { PromisedLine, PromiseState } from '../../src/shared/domain/loyalty/promises';
import type { CouponTrigger, OfferState } from '../../src/shared/domain/loyalty/states';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** By what rule coupons are handed out, and what they are worth; amounts in whole fen. */
export interface CouponRuleFacts {
  readonly title: string;
  readonly trigger: CouponTrigger;
  readonly amountFen: number;
  readonly minimumFen: number;
  readonly categories: readonly ProductCategory[];
  readonly lineAboveFen: number;
  readonly lineCategories: readonly ProductCategory[];
  readonly validDays: number;
  readonly perPerson: number;
  /** How many there are in all; those that are left lie in the ledger's account `prizeAccount`. Null: no limit. */
  readonly total: number | null;
}

export interface CouponRuleDocument extends Document, CouponRuleFacts {
  readonly state: OfferState;
  readonly prizeAccount: string;
  readonly createdAt: number;
}

export const couponRules = defineCollection<CouponRuleDocument>()('coupon_rules', [
  index('by_trigger', ['state', 'trigger', '-_id']),
]);

/** What a coupon was told; its document adds what the queries need (`coupon-record.ts`). */
export interface CouponFacts extends Omit<HeldCoupon, 'id'> {
  readonly personId: string;
  readonly ruleId: string;
  /** The order whose purchase brought it. */
  readonly fromOrderId: string | null;
  /** The purchase that brought it was taken back while it was on an order: it does not come back from there. */
  readonly forfeited: boolean;
  /** The order on which it is. */
  readonly orderId: string | null;
  /** Who of the office gave it, and why. */
  readonly grant: { readonly byId: string; readonly byName: string; readonly reason: string } | null;
  readonly createdAt: number;
}

export interface CouponDocument extends Document, CouponFacts {
  /** Whose hands it is in and how it stands there: `held:per_…`, `spent:per_…`, `gone:per_…`. */
  readonly shelf: string;
  /** Its last day and its id: sorts by what ends first. */
  readonly endKey: string;
}

export const coupons = defineCollection<CouponDocument>()('coupons', [index('by_shelf', ['shelf', 'endKey'])]);

/** How many coupons of a rule a person has had; its id names both. It makes the limit hold for taps at the same time. */
export interface CouponTakingsDocument extends Document {
  readonly count: number;
}

export const couponTakings = defineCollection<CouponTakingsDocument>()('coupon_takings');
export const takingsId = (ruleId: string, personId: string): string => `${ruleId}:${personId}`;

/** A person's row of check-ins; its id is the person's. */
export interface CheckInsDocument extends Document, CheckInRow {
  /** The days of the month of `lastOn`. */
  readonly days: readonly string[];
  /** What the last one gave. */
  readonly lastPoints: number;
}

export const checkIns = defineCollection<CheckInsDocument>()('check_ins');

/** A coupon that an order's line brought: it goes when so little of the line is left that it would bring none. */
export interface BroughtCoupon {
  readonly couponId: string;
  readonly lineId: string;
  readonly lineAboveFen: number;
}

/** What an order brings its buyer; its id is the order's. */
export interface PointPromiseFacts {
  readonly personId: string | null;
  readonly state: PromiseState;
  readonly lines: readonly PromisedLine[];
  readonly coupons: readonly BroughtCoupon[];
  /** When the points are given, once it is known. */
  readonly releaseAt: number | null;
}

export interface PointPromiseDocument extends Document, PointPromiseFacts {
  /** When the release job has something to do: `releaseAt` of what is promised. */
  readonly dueAt: number | null;
}

export const pointPromises = defineCollection<PointPromiseDocument>()('point_promises', [
  index('by_due', ['dueAt', '_id']),
]);

/** Who was reminded of which points; its id names the person and when they expire. */
export interface PointReminderDocument extends Document {
  readonly at: number;
}
export const pointReminders = defineCollection<PointReminderDocument>()('point_reminders');

/** How far the day's reminding has come. */
export interface ReminderRoundDocument extends Document {
  readonly on: string;
  readonly after: { readonly expiresAt: number; readonly account: string } | null;
  readonly finished: boolean;
}
export const reminderRounds = defineCollection<ReminderRoundDocument>()('reminder_rounds');
