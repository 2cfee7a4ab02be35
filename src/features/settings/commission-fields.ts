import { COMMISSION_AUDIENCES, type CommissionAudience } from '../../shared/domain/commission/rules';
import { audienceNames } from '../../text/commission-names';
import { commissionFields as words } from '../../text/commission-settings';
import type { Draft } from './draft';
import { number, section, type RuleField, type RuleSection } from './rule-fields';

const DEPTHS = words.depths.map((label, depth) => ({ value: String(depth), label }));
const TAXES = (['none', 'labour'] as const).map((value) => ({ value, label: words.taxes[value] }));

/** Whether somebody is to be paid for the sales of whom a customer brought. */
export const isMultiLevelDraft = (draft: Draft): boolean => Number(draft['depth.customer']) > 1;

/** Commission: who gets how much, down to which level, when it is his, and how it is paid. */
export function commissionSections(): readonly RuleSection[] {
  const compliance: RuleField = { path: 'complianceAccepted', kind: 'compliance', label: words.compliance.title };
  return [
    { ...section('rules', words.rules, [{ path: 'rules', kind: 'commission_rules', label: words.rules, hint: words.rulesHint }]), wide: true },
    section('depth', words.depth, [...COMMISSION_AUDIENCES.map(depthField), compliance]),
    section('release', words.release, [number('holdDays', words.holdDays, words.days, words.holdHint), number('burstOrders', words.burst, words.orders, words.burstHint)]),
    section('statements', words.statements, [
      number('confirmDays', words.confirmDays, words.days, words.confirmHint),
      { path: 'tax', kind: 'choice', label: words.tax, choices: TAXES, hint: words.taxHint },
    ]),
  ];
}

function depthField(audience: CommissionAudience): RuleField {
  const field = { path: `depth.${audience}`, kind: 'choice', label: audienceNames[audience], choices: DEPTHS, hint: words.depthHints[audience] } as const;
  return audience === 'customer' ? { ...field, resets: { complianceAccepted: 'false' } } : field;
}
