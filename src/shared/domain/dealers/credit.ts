/**
 * What a dealer may still take. His balance is what he has with the agent; what it sinks below zero is credit. Available
 * is his balance without what is set aside for pick-ups, so that nothing is promised twice.
 */
export interface CreditTerms {
  readonly creditFen: number;
  /** The most that he picks up in a month; null without such a limit. */
  readonly salesLimitFen: number | null;
}

export interface Credit {
  readonly usedFen: number;
  /** What a pick-up may cost now; never below zero. */
  readonly leftFen: number;
}

/** @param availableFen posted − set aside; negative is credit */
export function creditOf(availableFen: number, { creditFen }: Pick<CreditTerms, 'creditFen'>): Credit {
  return { usedFen: Math.max(0, -availableFen), leftFen: Math.max(0, availableFen + creditFen) };
}

/** Why the office is asked. */
export const APPROVAL_NEEDS = ['over_credit', 'over_sales_limit'] as const;
export type ApprovalNeed = (typeof APPROVAL_NEEDS)[number];

/** What a pick-up is measured against. */
export interface Measure {
  readonly amountFen: number;
  readonly availableFen: number;
  /** What he has picked up this month, and what is set aside for him. */
  readonly monthFen: number;
}

/** What an approval is needed for; none when the pick-up is within what was agreed. */
export function approvalNeeds({ amountFen, availableFen, monthFen }: Measure, { creditFen, salesLimitFen }: CreditTerms): readonly ApprovalNeed[] {
  const over: readonly (readonly [ApprovalNeed, boolean])[] = [
    ['over_credit', availableFen - amountFen < -creditFen],
    ['over_sales_limit', salesLimitFen !== null && monthFen + amountFen > salesLimitFen],
  ];
  return over.flatMap(([need, is]) => (is ? [need] : []));
}

/** What one month's pick-ups come to; another month begins at nothing. */
export interface MonthSum {
  /** `YYYY-MM` */
  readonly month: string;
  readonly fen: number;
}

export const monthOf = (on: string): string => on.slice(0, 7);
export const fenIn = (sum: MonthSum, month: string): number => (sum.month === month ? sum.fen : 0);

/**
 * The sum after something was picked up on a day, or given up of what was. What is given up of another month changes
 * nothing: that month is over.
 */
export function addToMonth(sum: MonthSum, today: string, { on, fen }: { readonly on: string; readonly fen: number }): MonthSum {
  const month = monthOf(today);
  const before = fenIn(sum, month);
  return { month, fen: monthOf(on) === month ? Math.max(0, before + fen) : before };
}
