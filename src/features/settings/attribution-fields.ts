import { BINDING_SOURCES, type BindingSource } from '../../shared/domain/attribution/binding';
import { joinWords } from '../../shared/kernel/listed-text';
import { sourceNames } from '../../text/names';
import { settingFields as words, settingsText } from '../../text/settings';
import { number, section, type RuleSection } from './rule-fields';

/** Behind the order's own code. */
const RANKINGS: readonly (readonly BindingSource[])[] = [
  ['service', 'personal', 'campaign'],
  ['personal', 'service', 'campaign'],
  ['service', 'campaign', 'personal'],
  ['personal', 'campaign', 'service'],
  ['campaign', 'service', 'personal'],
  ['campaign', 'personal', 'service'],
  ['service', 'personal'],
  ['personal', 'service'],
  ['personal'],
];

const nameOf = (source: BindingSource): string => sourceNames[source];

/** Whose sale an order is: for how long a touch counts, and which kind is stronger. */
export function attributionSections(): readonly RuleSection[] {
  const choices = RANKINGS.map((ranking) => ({
    value: joinWords(['order', ...ranking]),
    label: settingsText.ranking(ranking.map(nameOf), BINDING_SOURCES.filter((source) => source !== 'order' && !ranking.includes(source)).map(nameOf)),
  }));
  return [
    section('touches', words.touches, [
      number('days', words.touchDays, null, words.touchDaysHint),
      { path: 'ranks', kind: 'choice', label: words.ranks, choices, hint: words.ranksHint },
    ]),
  ];
}
