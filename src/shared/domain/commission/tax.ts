import { assert } from '../../kernel/assert';
import type { CommissionSettings } from './rules';

const YUAN = 100;
/** Up to here nothing is due; above it this much is free of tax, and from the next bound on a fifth of everything. */
const FREE_FEN = 800 * YUAN;
const FIFTH_FROM_FEN = 4_000 * YUAN;

/** Of what is taxed: up to this amount, this percentage less the quick deduction. */
const STEPS = [
  { upToFen: 20_000 * YUAN, percent: 20, deductionFen: 0 },
  { upToFen: 50_000 * YUAN, percent: 30, deductionFen: 2_000 * YUAN },
  { upToFen: Infinity, percent: 40, deductionFen: 7_000 * YUAN },
] as const;

/**
 * What is kept back of one payment for the tax office, in whole fen, rounded down: nothing, or what a payment for services
 * (劳务报酬) to a person who is not employed is taxed in advance.
 * @param taxableFen what of the payment is no wage
 */
export function taxOf(mode: CommissionSettings['tax'], taxableFen: number): number {
  assert(Number.isSafeInteger(taxableFen) && taxableFen >= 0, 'a payment is a whole amount');
  if (mode === 'none' || taxableFen <= FREE_FEN) return 0;
  const baseFen = taxableFen <= FIFTH_FROM_FEN ? taxableFen - FREE_FEN : Math.floor((taxableFen * 4) / 5);
  const step = STEPS.find(({ upToFen }) => baseFen <= upToFen) ?? STEPS[2];
  return Math.floor((baseFen * step.percent) / 100) - step.deductionFen;
}
