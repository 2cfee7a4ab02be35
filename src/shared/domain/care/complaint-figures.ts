import { addMonths, dayOf } from '../../kernel/time';
import { customerStanding, type ComplaintCause, type CustomerStanding, type OrderLoss } from './complaint-outcome';
import type { ComplaintCategory, ComplaintState } from './states';

/**
 * What is counted of complaints (K6): each a whole number of one complaint. Over several they add up, but a customer counts once
 * (`customers-once.ts`). Amounts are fen.
 */
export const FIGURES = [
  'complaints',
  'late',
  'reopened',
  'resolved',
  'resolvedMinutes',
  'customersLost',
  'customersKept',
  'ordersLost',
  'lostSaleFen',
  'refundFen',
  'waivedFen',
  'compensationFen',
  'visits',
] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Readonly<Record<Figure, number>>;

/** The figures of a complaint that lead to it: those that it has something of. `cost`: any money that it cost. */
export const OPENED_FIGURES = ['complaints', 'late', 'reopened', 'customersLost', 'customersKept', 'ordersLost', 'cost', 'visits'] as const;
export type OpenedFigure = (typeof OPENED_FIGURES)[number];

/** By what complaints are told apart. */
export const ANALYSIS_SIDES = ['all', 'category', 'cause', 'technician'] as const;
export type AnalysisSide = (typeof ANALYSIS_SIDES)[number];
/** Of the side `all` and of what nobody has found out yet. */
export const NO_VALUE = 'none';

/** One complaint, as it counts. */
export interface CountedFacts {
  readonly category: ComplaintCategory;
  readonly cause: ComplaintCause | null;
  readonly technicianId: string | null;
  readonly state: ComplaintState;
  readonly satisfied: boolean | null;
  readonly wasLate: boolean;
  readonly reopened: number;
  /** Working minutes from receipt to resolution; null while it is not resolved. */
  readonly resolvedMinutes: number | null;
  readonly compensationFen: number;
  readonly losses: ComplaintLosses;
}

/** What came of it elsewhere. */
export interface ComplaintLosses {
  readonly order: OrderLoss;
  readonly refundFen: number;
  readonly waivedFen: number;
  /** Visits to the same machine that were asked for afterwards, and made. */
  readonly visits: number;
}

export const NO_LOSSES: ComplaintLosses = { order: { lost: 'none', saleFen: 0 }, refundFen: 0, waivedFen: 0, visits: 0 };

export const NO_FIGURES: Figures = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Figures;

export const standingOf = ({ satisfied, state, losses }: CountedFacts): CustomerStanding =>
  customerStanding({ satisfied, state, orderLost: losses.order.lost });

/** What a complaint cost in money: what was sent back, taken off and given. The lost sale is told by itself. */
export const costFen = ({ refundFen, waivedFen, compensationFen }: Pick<Figures, 'refundFen' | 'waivedFen' | 'compensationFen'>): number =>
  refundFen + waivedFen + compensationFen;

/**
 * The same with the visits that were made again.
 * @param visitFen what one of them costs by the rules in force; 0: none is counted
 */
export const wholeCostFen = (figures: Pick<Figures, 'refundFen' | 'waivedFen' | 'compensationFen' | 'visits'>, visitFen: number): number =>
  costFen(figures) + figures.visits * visitFen;

const once = (is: boolean): number => (is ? 1 : 0);

/** What one complaint adds to every sum that it is part of. */
export function figuresOf(facts: CountedFacts): Figures {
  const { wasLate, reopened, resolvedMinutes, compensationFen, losses } = facts;
  const standing = standingOf(facts);
  return {
    complaints: 1,
    late: once(wasLate),
    reopened: once(reopened > 0),
    resolved: once(resolvedMinutes !== null),
    resolvedMinutes: resolvedMinutes ?? 0,
    customersLost: once(standing === 'lost'),
    customersKept: once(standing === 'kept'),
    ordersLost: once(losses.order.lost === 'whole'),
    lostSaleFen: losses.order.saleFen,
    refundFen: losses.refundFen,
    waivedFen: losses.waivedFen,
    compensationFen,
    visits: losses.visits,
  };
}

/** @param sign -1 takes the second ones away */
export function addFigures(one: Figures, other: Figures, sign: 1 | -1 = 1): Figures {
  return Object.fromEntries(FIGURES.map((figure) => [figure, one[figure] + sign * other[figure]])) as Figures;
}

export const sameFigures = (one: Figures, other: Figures): boolean => FIGURES.every((figure) => one[figure] === other[figure]);

/** `category:quality`, `cause:none`, `technician:mem_…`, `all:none` */
export const sliceKey = (side: AnalysisSide, value: string): string => `${side}:${value}`;

/** The sums that a complaint is part of. What is about no visit is nobody's technician. */
export function slicesOf({ category, cause, technicianId }: Pick<CountedFacts, 'category' | 'cause' | 'technicianId'>): string[] {
  const technician = technicianId === null ? [] : [sliceKey('technician', technicianId)];
  return [sliceKey('all', NO_VALUE), sliceKey('category', category), sliceKey('cause', cause ?? NO_VALUE), ...technician];
}

/** The figures that a complaint is opened from. */
export function openedFiguresOf(figures: Figures): OpenedFigure[] {
  return OPENED_FIGURES.filter((figure) => (figure === 'cost' ? costFen(figures) : figures[figure]) > 0);
}

export const PERIODS = ['month', 'quarter'] as const;
export type Period = (typeof PERIODS)[number];
const MONTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3 };

/** The first day of the month or quarter that a day lies in. */
export function periodStart(period: Period, on: string): string {
  const month = Number(on.slice(5, 7));
  const first = month - ((month - 1) % MONTHS[period]);
  return `${on.slice(0, 5)}${String(first).padStart(2, '0')}-01`;
}

/** The first day of another one, so many later; earlier when negative. */
export const movedPeriod = (period: Period, start: string, count: number): string => addMonths(start, count * MONTHS[period]);

export const monthOf = (on: string): string => on.slice(0, 7);
export const monthAt = (at: number): string => monthOf(dayOf(at));

/** The months of a period, `YYYY-MM`, in their order. */
export function monthsOf(period: Period, start: string): string[] {
  return Array.from({ length: MONTHS[period] }, (_, position) => monthOf(addMonths(start, position)));
}
