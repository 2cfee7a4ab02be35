import { commissionFields as words } from '../../text/commission-settings';
import { number, section, type RuleSection } from './rule-fields';

/** The numbers of commission; who gets how much stands in a table of its own. */
export function commissionSections(): readonly RuleSection[] {
  return [
    section('release', words.release, [number('holdDays', words.holdDays, words.days, words.holdHint), number('burstOrders', words.burst, words.orders, words.burstHint)]),
    section('statements', words.statements, [number('confirmDays', words.confirmDays, words.days, words.confirmHint)]),
  ];
}
