import { DEFAULT_CREDIT_RULES, type CreditRules } from './attribution/credit';
import type { ProductCategory } from './catalog/categories';
import { DEFAULT_COMMISSION, type CommissionSettings } from './commission/rules';
import { DEFAULT_LEADS, type LeadSettings } from './leads/clock';
import type { MemberLevel } from './loyalty/states';
import { DISPATCH_ROLES, FINANCE_ROLES, type Role } from './roles';
import { DEFAULT_CHECKLISTS, DEFAULT_SERVICE, DEFAULT_TARIFF } from './service/service-defaults';
import type { ChecklistSettings, ServiceSettings, TariffSettings } from './service/service-settings';

/**
 * The rules that the company changes by itself, by area (domain.md: Numbers that are rules). Each area is one versioned
 * document; these are its values until the first version is published. Numbers that only we change stand in
 * `settings.ts`.
 */
export const SETTING_AREAS = ['points', 'levels', 'checkout', 'payments', 'attribution', 'service', 'tariff', 'checklists', 'commission', 'leads'] as const;
export type SettingArea = (typeof SETTING_AREAS)[number];

/** Who changes what: money is the owner's and finance's, how work is done the owner's and the supervisor's. */
export const EDITORS_OF: Readonly<Record<SettingArea, readonly Role[]>> = {
  points: FINANCE_ROLES,
  levels: FINANCE_ROLES,
  checkout: FINANCE_ROLES,
  payments: FINANCE_ROLES,
  attribution: DISPATCH_ROLES,
  service: DISPATCH_ROLES,
  tariff: FINANCE_ROLES,
  checklists: DISPATCH_ROLES,
  leads: DISPATCH_ROLES,
  commission: FINANCE_ROLES,
};

/** How a purchase brings points: so many for every whole yuan paid, or so many for every piece. */
export interface EarningRule {
  readonly mode: 'per_yuan' | 'per_piece';
  readonly points: number;
}

export interface PointsSettings {
  readonly earning: {
    readonly base: EarningRule;
    /** A category that is different (E3: an air-conditioner brings 3,000). */
    readonly byCategory: Readonly<Partial<Record<ProductCategory, EarningRule>>>;
  };
  /** Points of a purchase are given so many days after it was delivered and installed. */
  readonly holdDays: number;
  /** A lot expires at the end of the month so many months after it came. */
  readonly validMonths: number;
  /** A reminder goes out so many days before a lot expires. */
  readonly remindDays: number;
  /** Points that come back from a cancelled or refunded order stay at least so many days. */
  readonly returnedDays: number;
  readonly checkIn: {
    readonly points: number;
    readonly streaks: readonly { readonly days: number; readonly bonus: number }[];
  };
}

export interface LevelBenefits {
  /** Growth at which the level begins: one for every whole yuan of a purchase, one for a check-in. */
  readonly from: number;
  /** Points of a purchase in basis points of the rule's: 10,000 is once. */
  readonly earnBps: number;
  readonly memberPrice: boolean;
  readonly priorityService: boolean;
}
export type LevelSettings = Readonly<Record<MemberLevel, LevelBenefits>>;

export interface CheckoutSettings {
  /** E3: 10 points are one yuan. */
  readonly pointsPerYuan: number;
  /** Points are spent in steps of so many whole yuan. */
  readonly stepYuan: number;
  /** At most this share of what is left after the coupon may be paid with points, in basis points. */
  readonly pointsShareBps: number;
  /** An order nobody has paid anything for is given up after so many hours, and its stock is free again. */
  readonly unpaidHours: number;
}

export interface PaymentSettings {
  /** J2: 200 yuan. Never more than what is due. */
  readonly depositFen: number;
}

export interface SettingValues {
  readonly points: PointsSettings;
  readonly levels: LevelSettings;
  readonly checkout: CheckoutSettings;
  readonly payments: PaymentSettings;
  readonly attribution: CreditRules;
  readonly service: ServiceSettings;
  readonly tariff: TariffSettings;
  readonly checklists: ChecklistSettings;
  readonly leads: LeadSettings;
  readonly commission: CommissionSettings;
}

export const DEFAULT_SETTINGS: SettingValues = {
  points: {
    earning: {
      base: { mode: 'per_yuan', points: 1 },
      byCategory: { air_conditioner: { mode: 'per_piece', points: 3_000 } },
    },
    holdDays: 7,
    validMonths: 12,
    remindDays: 30,
    returnedDays: 30,
    checkIn: {
      points: 5,
      streaks: [
        { days: 7, bonus: 20 },
        { days: 30, bonus: 100 },
      ],
    },
  },
  levels: {
    regular: { from: 0, earnBps: 10_000, memberPrice: false, priorityService: false },
    silver: { from: 2_000, earnBps: 10_000, memberPrice: true, priorityService: false },
    gold: { from: 10_000, earnBps: 12_000, memberPrice: true, priorityService: true },
    diamond: { from: 30_000, earnBps: 15_000, memberPrice: true, priorityService: true },
  },
  checkout: { pointsPerYuan: 10, stepYuan: 1, pointsShareBps: 5_000, unpaidHours: 24 },
  payments: { depositFen: 20_000 },
  attribution: DEFAULT_CREDIT_RULES,
  service: DEFAULT_SERVICE,
  tariff: DEFAULT_TARIFF,
  checklists: DEFAULT_CHECKLISTS,
  leads: DEFAULT_LEADS,
  commission: DEFAULT_COMMISSION,
};
