import { decideCredit, type CreditCase, type CreditRules } from './credit';

/** A decision of the last days with all that it was made from. */
export interface DecidedCredit {
  readonly facts: CreditCase;
  /** What the rule credited then, whatever a manager said afterwards. */
  readonly saleTouchId: string | null;
  readonly referralTouchId: string | null;
}

/** How many of these the rules would have decided otherwise: for another seller, or another who brought the buyer. */
export function decidedOtherwise(decided: readonly DecidedCredit[], rules: CreditRules): number {
  return decided.filter(({ facts, saleTouchId, referralTouchId }) => {
    const { sale, referral } = decideCredit(facts, { ...rules, version: 0 });
    return (sale?.touchId ?? null) !== saleTouchId || (referral?.touchId ?? null) !== referralTouchId;
  }).length;
}
