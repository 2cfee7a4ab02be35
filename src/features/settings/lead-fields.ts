import { ASSIGN_RULES } from '../../shared/domain/leads/clock';
import { leadFields as words } from '../../text/lead-settings';
import { number, section, type RuleSection } from './rule-fields';

/** The form of the rules of following up. */
export function leadSections(): readonly RuleSection[] {
  const choices = ASSIGN_RULES.map((value) => ({ value, label: words.assignRules[value] }));
  return [
    section('assign', words.assign, [{ path: 'assignBy', kind: 'choice', label: words.assignBy, choices }]),
    section('follow', words.follow, [
      number('remindHours', words.remindHours, words.hoursUnit, words.remindHint),
      number('idleDays', words.idleDays, words.daysUnit, words.idleHint),
    ]),
  ];
}
