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
 * What is kept back of one payment for the tax office, in whole fen, rounded as the tax office does, half up: nothing, or what a payment for services
 * (劳务报酬) to a person who is not employed is taxed in advance.
 * @param taxableFen what of the payment is no wage
 */
export function taxOf(mode: CommissionSettings['tax'], taxableFen: number): number {
  assert(Number.isSafeInteger(taxableFen) && taxableFen >= 0, 'a payment is a whole amount');
  if (mode === 'none' || taxableFen <= FREE_FEN) return 0;
  const { free, percent, deductionFen } = taxTerms(taxableFen);
  // Whole numbers until the division: hundredths of a percent of fifths.
  const baseFifths = free === 'amount' ? (taxableFen - FREE_FEN) * 5 : taxableFen * 4;
  return Math.floor((baseFifths * percent + 250) / 500) - deductionFen;
}

/** How a payment above the free amount is taxed: less 800 yuan, or four fifths of it; then this percentage, less the quick deduction. */
export interface TaxTerms {
  readonly free: 'amount' | 'fifth';
  readonly percent: number;
  readonly deductionFen: number;
}

export function taxTerms(taxableFen: number): TaxTerms {
  if (taxableFen <= FIFTH_FROM_FEN) return { free: 'amount', percent: STEPS[0].percent, deductionFen: 0 };
  const { percent, deductionFen } = STEPS.find(({ upToFen }) => taxableFen * 4 <= upToFen * 5) ?? STEPS[2];
  return { free: 'fifth', percent, deductionFen };
}
