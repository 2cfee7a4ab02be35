import { AppError } from '../../errors/app-error';
import { assert } from '../../kernel/assert';
import { proportionDown } from '../../kernel/proportion';
import type { ProductCategory } from '../catalog/categories';

/**
 * What a sale brings to whom (F2, F3). `staff` is the company's own chain: who sold it, his place, the place above it.
 * `customer` and `partner` are those who brought the buyer, nearest first; each is paid by the rates of what he is.
 */
export const COMMISSION_AUDIENCES = ['staff', 'partner', 'customer'] as const;
export type CommissionAudience = (typeof COMMISSION_AUDIENCES)[number];

/** A share of what was paid, in basis points, or so many fen a piece. */
export type CommissionRate = { readonly mode: 'percent'; readonly bps: number } | { readonly mode: 'fixed'; readonly fen: number };

/** For everything, one category, or one product; the most particular one counts, whole. */
export interface CommissionRule {
  readonly audience: CommissionAudience;
  /** Counts for sales from this day on, `YYYY-MM-DD`; null: for all. Of several for the same, the one that began last counts. */
  readonly startsOn: string | null;
  readonly of: { readonly kind: 'base' } | { readonly kind: 'category'; readonly category: ProductCategory } | { readonly kind: 'product'; readonly productId: string };
  /** By level, the nearest first; a level beyond the last brings nothing. */
  readonly levels: readonly CommissionRate[];
  /** What of the first level's amount comes off the buyer's price instead (`to-buyer.ts`), in basis points; missing: nothing. */
  readonly toBuyerBps?: number | undefined;
}

export interface CommissionSettings {
  readonly rules: readonly CommissionRule[];
  /** How many levels are switched on. More than one for customers needs the compliance note accepted (platform.md). */
  readonly depth: Readonly<Record<CommissionAudience, number>>;
  /** Somebody has read what the law says of more than one level of customers; who it was says the version. */
  readonly complianceAccepted: boolean;
  /** Released so many days after the machine was received and installed. */
  readonly holdDays: number;
  /** Who brought so many orders or more within a day is looked at by a person first. */
  readonly burstOrders: number;
  /** A statement that nobody disputed within so many days is confirmed. */
  readonly confirmDays: number;
  /** `labour`: the tax of 劳务报酬 is kept back from who is no member of staff. */
  readonly tax: 'none' | 'labour';
}

export const DEFAULT_COMMISSION: CommissionSettings = {
  rules: [
    { audience: 'staff', of: { kind: 'base' }, startsOn: null, levels: [{ mode: 'percent', bps: 200 }] },
    { audience: 'partner', of: { kind: 'base' }, startsOn: null, levels: [{ mode: 'percent', bps: 300 }] },
    { audience: 'customer', of: { kind: 'base' }, startsOn: null, levels: [{ mode: 'percent', bps: 200 }] },
  ],
  depth: { staff: 1, partner: 1, customer: 1 },
  complianceAccepted: false,
  holdDays: 7,
  burstOrders: 20,
  confirmDays: 7,
  tax: 'labour',
};

/** All that one sale may bring to everybody together: half of what was paid. */
export const MOST_SHARED_BPS = 5_000;
const WHOLE_BPS = 10_000;

/** What a line sold, as far as commission asks. */
export interface SoldLine {
  readonly productId: string | null;
  readonly category: ProductCategory;
  readonly quantity: number;
  /** What was really paid for it: after points and coupons, in fen. */
  readonly paidFen: number;
  /** What its buyer was let off because he was brought: `paidFen` is without it. Missing: nothing. */
  readonly toBuyerFen?: number;
}

/** The rate of one level for a line, and by which rule; null when it brings nothing. */
export function rateFor(
  settings: CommissionSettings,
  slot: { readonly audience: CommissionAudience; readonly level: number },
  line: Pick<SoldLine, 'productId' | 'category'>,
  /** The day of the sale, `YYYY-MM-DD`. */
  on: string,
): { readonly rate: CommissionRate; readonly ruleOf: CommissionRule['of']['kind'] } | null {
  const rule = ruleOn(settings, slot, line, on);
  const rate = rule?.levels[slot.level - 1];
  return rule === null || rate === undefined ? null : { rate, ruleOf: rule.of.kind };
}

/** The rule that counts for a line on a day; null when there is none, or the level is switched off. */
export function ruleOn(
  { rules, depth }: CommissionSettings,
  { audience, level }: { readonly audience: CommissionAudience; readonly level: number },
  line: Pick<SoldLine, 'productId' | 'category'>,
  on: string,
): CommissionRule | null {
  if (level > depth[audience]) return null;
  return ruleFor(rules.filter(({ startsOn }) => startsOn === null || startsOn <= on), audience, line) ?? null;
}

function ruleFor(rules: readonly CommissionRule[], audience: CommissionAudience, { productId, category }: Pick<SoldLine, 'productId' | 'category'>): CommissionRule | undefined {
  const own = rules.filter((rule) => rule.audience === audience).sort(laterFirst);
  return (
    own.find(({ of }) => of.kind === 'product' && of.productId === productId) ??
    own.find(({ of }) => of.kind === 'category' && of.category === category) ??
    own.find(({ of }) => of.kind === 'base')
  );
}

const laterFirst = (one: CommissionRule, other: CommissionRule): number => (other.startsOn ?? '').localeCompare(one.startsOn ?? '');

/** Whole fen, rounded down; a fixed amount is at most what was paid. */
export function commissionOf(rate: CommissionRate, { quantity, paidFen }: Pick<SoldLine, 'quantity' | 'paidFen'>): number {
  assert(quantity >= 0 && paidFen >= 0, 'a line is sold in whole pieces for whole fen');
  return rate.mode === 'percent' ? proportionDown(paidFen, rate.bps, WHOLE_BPS) : Math.min(rate.fen * quantity, paidFen);
}

/**
 * Lets rules pass that can be paid.
 * @throws AppError `commission.rules.doubled` when two say something of the same, `commission.rules.too_much` when all
 *   percentages of one line together are more than `MOST_SHARED_BPS`, `commission.rules.not_accepted` when levels of
 *   customers are switched on that nobody answers for
 */
export function checkRules({ rules, depth, complianceAccepted }: Pick<CommissionSettings, 'rules' | 'depth' | 'complianceAccepted'>): void {
  if (isMultiLevel({ depth }) && !complianceAccepted) throw new AppError('commission.rules.not_accepted');
  const keys = rules.map(({ audience, of, startsOn }) => [audience, startsOn ?? '', of.kind, 'category' in of ? of.category : 'productId' in of ? of.productId : ''].join(':'));
  if (new Set(keys).size < keys.length) throw new AppError('commission.rules.doubled');
  const sharedBps = COMMISSION_AUDIENCES.reduce((sum, audience) => sum + highestBps(rules, audience, depth[audience]), 0);
  if (sharedBps > MOST_SHARED_BPS) throw new AppError('commission.rules.too_much', { mostPercent: MOST_SHARED_BPS / 100 });
}

function highestBps(rules: readonly CommissionRule[], audience: CommissionAudience, depth: number): number {
  const sums = rules
    .filter((rule) => rule.audience === audience)
    .map(({ levels }) => levels.slice(0, depth).reduce((sum, rate) => sum + (rate.mode === 'percent' ? rate.bps : 0), 0));
  return Math.max(0, ...sums);
}

/** Whether these rules pay somebody for the sales of whom he brought: that is only switched on knowingly. */
export const isMultiLevel = ({ depth }: Pick<CommissionSettings, 'depth'>): boolean => depth.customer > 1;
