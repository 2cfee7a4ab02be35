import { assert } from '../../kernel/assert';
import { proportionDown } from '../../kernel/proportion';
import { addMonths, dayOf, startOfDay } from '../../kernel/time';
import type { ProductCategory } from '../catalog/categories';
import type { CheckoutSettings, EarningRule, PointsSettings } from '../setting-areas';

const FEN_PER_YUAN = 100;
const ONCE_BPS = 10_000;

/** A line that was really paid for; whole fen. */
export interface EarningLine {
  readonly category: ProductCategory;
  readonly quantity: number;
  readonly payableFen: number;
}

export function earningRuleOf({ earning }: PointsSettings, category: ProductCategory): EarningRule {
  return earning.byCategory[category] ?? earning.base;
}

/**
 * Points that a line brings (E1, E3): by whole yuan really paid or by piece, times the level's factor, rounded down.
 * What was got for nothing brings none.
 * @param earnBps the level's factor, 10,000 is once
 */
export function pointsForLine(
  { category, quantity, payableFen }: EarningLine,
  settings: PointsSettings,
  earnBps: number,
): number {
  if (payableFen === 0) return 0;
  const { mode, points } = earningRuleOf(settings, category);
  const units = mode === 'per_piece' ? quantity : Math.floor(payableFen / FEN_PER_YUAN);
  const base = units * points;
  assert(Number.isSafeInteger(base) && base >= 0, 'points are whole');
  return Math.floor((base * earnBps) / ONCE_BPS);
}

/** Growth that a line brings (E8): one for every whole yuan really paid. */
export function growthForLine({ payableFen }: Pick<EarningLine, 'payableFen'>): number {
  return Math.floor(payableFen / FEN_PER_YUAN);
}

/** The instant a lot that comes now expires: the end of the month, `validMonths` months on. Epoch milliseconds. */
export function lotExpiry(now: number, validMonths: number): number {
  const firstOfMonth = `${dayOf(now).slice(0, 7)}-01`;
  return startOfDay(addMonths(firstOfMonth, validMonths + 1));
}

/** What points are worth at checkout, in whole steps of yuan; whole fen. */
export function pointsWorthFen(points: number, { pointsPerYuan, stepYuan }: CheckoutSettings): number {
  const step = pointsPerYuan * stepYuan;
  return Math.floor(Math.max(0, points) / step) * stepYuan * FEN_PER_YUAN;
}

/**
 * The most points that may be spent on an amount: what is available, what the limit per order allows, in whole steps.
 * @param amountFen what is left to pay before points
 */
export function usablePoints(available: number, amountFen: number, settings: CheckoutSettings): number {
  const { pointsPerYuan, stepYuan, pointsShareBps } = settings;
  const mostFen = proportionDown(amountFen, pointsShareBps, ONCE_BPS);
  const stepsByAmount = Math.floor(mostFen / (stepYuan * FEN_PER_YUAN));
  const stepsByPoints = Math.floor(Math.max(0, available) / (pointsPerYuan * stepYuan));
  return Math.min(stepsByAmount, stepsByPoints) * pointsPerYuan * stepYuan;
}
