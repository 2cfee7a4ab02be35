import type { ProductCategory } from '../catalog/categories';
import type { EarningLine } from '../loyalty/points';
import type { MemberLevel } from '../loyalty/states';

/** What a change of rules does, by example; each with what its figures count. */
export const EFFECT_KINDS = {
  purchase_points: 'points',
  check_in_points: 'points',
  points_held: 'days',
  points_valid: 'months',
  points_reminded: 'days',
  points_returned_stay: 'days',
  level_begins: 'fen',
  level_points: 'points',
  level_member_price: 'yes_no',
  level_priority: 'yes_no',
  points_worth: 'fen',
  points_limit: 'fen',
  points_step: 'points',
  unpaid_given_up: 'hours',
  deposit: 'fen',
  recent_sales_points: 'points',
  recent_sales_deposits: 'fen',
  touch_days: 'days',
  touch_place: 'place',
  credits_otherwise: 'times',
  job_minutes: 'minutes',
  delivery_minutes: 'minutes',
  travel_minutes: 'minutes',
  windows_a_day: 'times',
  office_minutes_a_week: 'minutes',
  office_hours: 'times',
  holidays: 'days',
  extra_workdays: 'days',
  unrated_closed: 'hours',
  rescue_due: 'working_hours',
  complaint_acknowledged: 'working_hours',
  complaint_investigated: 'working_hours',
  complaint_proposed: 'working_hours',
  complaint_resolved: 'working_hours',
  complaint_followed_up: 'working_hours',
  maintenance_every: 'months',
  waive_limit: 'fen',
  repeat_visit: 'fen',
  charge: 'fen',
  charges: 'times',
  checklist_steps: 'times',
  checklist_photos: 'times',
  commission_of_recent: 'fen',
  commission_of_purchase: 'fen',
  commission_to_buyer: 'fen',
  commission_levels: 'times',
  commission_product_rules: 'times',
  commission_held: 'days',
  commission_burst: 'times',
  commission_confirmed: 'days',
  commission_taxed: 'yes_no',
  lead_idle: 'days',
  lead_first_contact: 'hours',
  leads_by_place: 'yes_no',
  leads_by_hand: 'yes_no',
} as const satisfies Readonly<Record<string, string>>;
export type EffectKind = keyof typeof EFFECT_KINDS;
export type EffectUnit = (typeof EFFECT_KINDS)[EffectKind];

/** So many are shown at once. */
export const MOST_EFFECTS = 100;

/** One thing that a change does: the figure before and after, and the example it was computed from. */
export interface Effect {
  readonly kind: EffectKind;
  readonly category: ProductCategory | null;
  readonly level: MemberLevel | null;
  /** The purchase of the example, whole fen. */
  readonly amountFen: number | null;
  /** How many: pieces, days in a row, points, or recent orders. */
  readonly count: number | null;
  /** A charge by its title, a service by its kind. */
  readonly subject: string | null;
  /** In the kind's unit; of `yes_no` 1 is yes. */
  readonly before: number;
  readonly after: number;
  /** Of a list whose length says too little: what it no longer holds, and what it holds now; null of all others. */
  readonly listed: ListChange | null;
}

export interface ListChange {
  readonly gone: string[];
  readonly added: string[];
}

/** Whether it does anything. */
export const isChange = ({ before, after, listed }: Pick<Effect, 'before' | 'after' | 'listed'>): boolean =>
  before !== after || (listed !== null && listed.gone.length + listed.added.length > 0);

/** The values in force and the new ones. */
export interface Change<Values> {
  readonly before: Values;
  readonly after: Values;
}

/** A sale of the last days, to see what a rule would have done to it; whole fen. */
export interface RecentSale {
  readonly totalFen: number;
  readonly lines: readonly (EarningLine & { readonly productId: string })[];
}

type Example = Partial<Pick<Effect, 'category' | 'level' | 'amountFen' | 'count' | 'subject'>>;

/** Computes a figure under the values in force and under the new ones. */
export function compared<Values>(
  { before, after }: Change<Values>,
  kind: EffectKind,
  figure: (values: Values) => number,
  { category = null, level = null, amountFen = null, count = null, subject = null }: Example = {},
): Effect {
  return { kind, category, level, amountFen, count, subject, before: figure(before), after: figure(after), listed: null };
}

/** Compares a list by what it holds. */
export function comparedList<Values>(change: Change<Values>, kind: EffectKind, listOf: (values: Values) => readonly string[], example: Example = {}): Effect {
  const [was, is] = [listOf(change.before), listOf(change.after)];
  const listed = { gone: was.filter((one) => !is.includes(one)), added: is.filter((one) => !was.includes(one)) };
  return { ...compared(change, kind, (values) => listOf(values).length, example), listed };
}

/** The purchase that most examples are about: a gas water heater, in fen. */
export const EXAMPLE_PURCHASE_FEN = 328_000;
