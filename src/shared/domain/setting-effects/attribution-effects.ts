import { BINDING_SOURCES } from '../attribution/binding';
import type { CreditRules } from '../attribution/credit';
import { decidedOtherwise, type DecidedCredit } from '../attribution/decide-again';
import { compared, type Change, type Effect } from './effect';

/** What a change of the rules about whose sale an order is does: to each kind of touch, and to the orders of the last days. */
export function attributionEffects(change: Change<CreditRules>, decided: readonly DecidedCredit[]): Effect[] {
  const otherwise = compared(change, 'credits_otherwise', (rules) => decidedOtherwise(decided, rules), { count: decided.length });
  return [
    compared(change, 'touch_days', ({ days }) => days),
    // The first place is 1; 0 is none.
    ...BINDING_SOURCES.map((subject) => compared(change, 'touch_place', ({ ranks }) => ranks.indexOf(subject) + 1, { subject })),
    ...(decided.length === 0 ? [] : [otherwise]),
  ];
}
