import { DEFAULT_SETTINGS } from '../../shared/domain/setting-areas';
import { wordsOf } from '../../shared/kernel/listed-text';
import { settingFields, settingsText } from '../../text/settings';
import { settingVersionText as words } from '../../text/setting-versions';
import { sectionsOf } from './area-fields';
import { isMultiLevelDraft } from './commission-fields';
import { ruleTable } from './commission-rules';
import { toDraft, type Draft } from './draft';
import type { RuleField } from './rule-fields';
import type { NamedAmong } from './use-product-name';
import type { Version } from './view-model';

/** One thing that a version says. */
export interface VersionFact {
  /** The same thing in another version. */
  readonly key: string;
  readonly label: string;
  /** Whose name is the label, once it is known. */
  readonly product: NamedAmong | null;
  readonly value: string;
}

export interface FactSection {
  readonly title: string;
  readonly facts: readonly VersionFact[];
}

/** What changed; null where it was not there before, or is there no more. */
export interface FactChange extends Omit<VersionFact, 'value'> {
  readonly before: string | null;
  readonly after: string | null;
}

/** All that a version says, in the order of its form. */
export function factsOf({ area, values }: Pick<Version, 'area' | 'values'>): readonly FactSection[] {
  const draft = toDraft(values);
  return sectionsOf(area, draft)
    .map(({ key, title, fields }) => ({ title, facts: fields.flatMap((field) => factsOfField(key, title, field, draft)) }))
    .filter(({ facts }) => facts.length > 0);
}

function factsOfField(section: string, title: string, field: RuleField, draft: Draft): readonly VersionFact[] {
  const { path, kind, label, unit } = field;
  if (kind === 'commission_rules') return ruleFacts(draft);
  if (kind === 'compliance' && !isMultiLevelDraft(draft)) return [];
  const named = unit === undefined || kind === 'rule' ? label : settingsText.inUnit(label, unit);
  // Parts of a list are told apart by their heads, so that one taken out does not make all behind it look changed.
  return [{ key: `${section}|${title}|${path.replace(/\.\d+\./g, '.')}|${label}`, label: named, product: null, value: fieldWords(field, draft) }];
}

function ruleFacts(draft: Draft): readonly VersionFact[] {
  return ruleTable(draft).flatMap(({ audience, title: whose, rows }) =>
    rows.map(({ title, product, from, levels }) => ({
      key: `${audience}|${product?.productId ?? title}|${from}`,
      label: words.ofWhom(whose, title),
      product,
      value: words.rule(levels.join(' / '), from),
    })),
  );
}

function fieldWords({ path, kind, choices = [] }: RuleField, draft: Draft): string {
  const text = draft[path] ?? '';
  const labelOf = (value: string): string => choices.find((choice) => choice.value === value)?.label ?? value;
  switch (kind) {
    case 'switch':
      return text === 'true' ? settingsText.yes : settingsText.no;
    case 'compliance':
      return text === 'true' ? words.accepted : words.notAccepted;
    case 'choice':
      return labelOf(text);
    case 'choices':
      return wordsOf(text).map(labelOf).join('、') || words.nothing;
    case 'rule':
      return pointsRuleWords(draft[`${path}.mode`], draft[`${path}.points`] ?? '');
    default:
      return text === '' ? words.nothing : text;
  }
}

function pointsRuleWords(mode: string | undefined, points: string): string {
  const per = mode === 'per_piece' ? settingsText.modes.per_piece : settingsText.modes.per_yuan;
  return words.points(per, settingFields.earned, points);
}

/** What stood before a version: that of the row below it, or what held before anybody changed anything; null when it is not known. */
export function before({ area, version }: Version, rows: readonly Version[]): Pick<Version, 'area' | 'values'> | null {
  if (version === 1) return { area, values: DEFAULT_SETTINGS[area] } as object as Pick<Version, 'area' | 'values'>;
  return rows.find((row) => row.version === version - 1) ?? null;
}

/** What one says otherwise than another. */
export function changesBetween(older: readonly FactSection[], newer: readonly FactSection[]): readonly FactChange[] {
  const olderFacts = older.flatMap(({ facts }) => facts);
  const newerFacts = newer.flatMap(({ facts }) => facts);
  const valueIn = (facts: readonly VersionFact[], key: string): string | null => facts.find((fact) => fact.key === key)?.value ?? null;
  const changed = newerFacts.map((fact) => ({ ...fact, before: valueIn(olderFacts, fact.key), after: fact.value })).filter((change) => change.before !== change.after);
  const gone = olderFacts.filter(({ key }) => valueIn(newerFacts, key) === null).map((fact) => ({ ...fact, before: fact.value, after: null }));
  return [...changed, ...gone];
}
