import { MOST_LEVELS } from '../../shared/domain/attribution/credit';
import { COMMISSION_AUDIENCES, MOST_SHARED_BPS, type CommissionAudience } from '../../shared/domain/commission/rules';
import type { ProductCategory } from '../../shared/domain/catalog/categories';
import { audienceNames } from '../../text/commission-names';
import { commissionFields as words } from '../../text/commission-settings';
import { errorSentence } from '../../text/errors';
import { categoryNames } from '../../text/names';
import { fullDateWords } from '../../text/when';
import { itemsOf, nextItem, toDraft, type Draft } from './draft';
import type { Version } from './view-model';

/** The rules of commission while they are edited: a list in a draft, each with levels of its own. */
export const RULE_LIST = 'rules';
export const rulePath = (item: string): string => `${RULE_LIST}.${item}`;

/** What stands in one rule. */
export interface RuleInDraft {
  readonly item: string;
  readonly audience: CommissionAudience;
  readonly kind: string;
  readonly category: string;
  readonly productId: string;
  readonly startsOn: string;
  /** What of its first level the buyer is let off, in percent; empty: nothing. */
  readonly toBuyer: string;
  /** The numbers of its levels. */
  readonly levels: readonly string[];
}

export function ruleAt(draft: Draft, item: string): RuleInDraft {
  const at = (rest: string): string => draft[`${rulePath(item)}.${rest}`] ?? '';
  const audience = COMMISSION_AUDIENCES.find((each) => each === at('audience')) ?? 'staff';
  return { item, audience, kind: at('of.kind'), category: at('of.category'), productId: at('of.productId'), startsOn: at('startsOn'), toBuyer: audience === 'staff' ? '' : at('toBuyerBps'), levels: itemsOf(draft, `${rulePath(item)}.levels`) };
}

const rulesIn = (draft: Draft): readonly RuleInDraft[] => itemsOf(draft, RULE_LIST).map((item) => ruleAt(draft, item));

/** So many names are asked for at once. */
const NAMES_AT_ONCE = 20;
const PLACES = ['base', 'category', 'product'];

/** The rules as a table: by audience, the particular ones below the general one. */
export function ruleTable(draft: Draft) {
  const rules = [...rulesIn(draft)].sort((one, other) => PLACES.indexOf(one.kind) - PLACES.indexOf(other.kind));
  const products = [...new Set(rules.flatMap(({ productId }) => (productId === '' ? [] : [productId])))].sort();
  const rowOf = (rule: RuleInDraft) => ({
    item: rule.item,
    title: subjectOf(rule),
    product: rule.productId === '' ? null : { productId: rule.productId, among: amongOf(products, rule.productId) },
    from: rule.startsOn === '' ? words.startsAlways : words.from(fullDateWords(rule.startsOn)),
    levels: levelWords(draft, rule),
    toBuyer: Number(rule.toBuyer) > 0 ? words.toBuyerWords(rule.toBuyer) : null,
  });
  return COMMISSION_AUDIENCES.map((audience) => ({
    audience,
    title: audienceNames[audience],
    rows: rules.filter((rule) => rule.audience === audience).map(rowOf),
  })).filter(({ rows }) => rows.length > 0);
}

/** Those whose names are asked for together with this one's. */
function amongOf(products: readonly string[], productId: string): readonly string[] {
  const start = Math.floor(products.indexOf(productId) / NAMES_AT_ONCE) * NAMES_AT_ONCE;
  return products.slice(start, start + NAMES_AT_ONCE);
}

/** What a rule is about; of a product that is chosen its name says it. */
function subjectOf({ kind, category }: RuleInDraft): string {
  if (kind === 'category') return category === '' ? words.categoryNeeded : categoryNames[category as ProductCategory];
  return kind === 'product' ? words.productNeeded : words.ofKinds.base;
}

function levelWords(draft: Draft, { item, audience, levels }: RuleInDraft): readonly string[] {
  const depth = Number(draft[`depth.${audience}`] ?? 0);
  return levels.map((level, position) => {
    const path = `${rulePath(item)}.levels.${level}`;
    const mode = draft[`${path}.mode`];
    const rate = mode === 'fixed' ? words.fixedWords(draft[`${path}.fen`] ?? '') : words.percentWords(draft[`${path}.bps`] ?? '');
    return position < depth ? rate : words.off(rate);
  });
}

const levelAt = (path: string, mode: string): Draft => ({ [`${path}.mode`]: mode, [`${path}.${mode === 'fixed' ? 'fen' : 'bps'}`]: '' });

/** A draft with one more rule, for everything or for one product. */
export function withRule(draft: Draft, productId: string | null): { readonly draft: Draft; readonly item: string } {
  const item = nextItem(draft, RULE_LIST);
  const of: Draft = productId === null ? { [`${rulePath(item)}.of.kind`]: 'base' } : { [`${rulePath(item)}.of.kind`]: 'product', [`${rulePath(item)}.of.productId`]: productId };
  const rule: Draft = { [`${rulePath(item)}.audience`]: 'staff', [`${rulePath(item)}.startsOn`]: '', ...of, ...levelAt(`${rulePath(item)}.levels.0`, 'percent') };
  return { draft: { ...draft, ...rule }, item };
}

/** The rule of a product, or a new one for it. */
export function openedAt(draft: Draft, productId: string): { readonly draft: Draft; readonly item: string } {
  const known = rulesIn(draft).find((rule) => rule.kind === 'product' && rule.productId === productId);
  return known === undefined ? withRule(draft, productId) : { draft, item: known.item };
}

/** An area's draft; opened for a product, with a rule for it. */
export function startingDraft({ area, values }: Pick<Version, 'area' | 'values'>, productId: string): Draft {
  const draft = toDraft(values);
  return area === 'commission' && productId !== '' ? openedAt(draft, productId).draft : draft;
}

const withoutUnder = (draft: Draft, path: string): Draft => Object.fromEntries(Object.entries(draft).filter(([each]) => !each.startsWith(`${path}.`)));

/** The same rule for somebody else: only who brings buyers can let them off something. */
export function forAudience(draft: Draft, item: string, audience: string): Draft {
  const toBuyer = `${rulePath(item)}.toBuyerBps`;
  const kept = audience === 'staff' ? Object.fromEntries(Object.entries(draft).filter(([path]) => path !== toBuyer)) : draft;
  return { ...kept, [`${rulePath(item)}.audience`]: audience };
}

/** The same rule for another kind of goods: what it named before is gone. */
export function ofKind(draft: Draft, item: string, kind: string): Draft {
  const path = `${rulePath(item)}.of`;
  const named: Draft = kind === 'category' ? { [`${path}.category`]: '' } : kind === 'product' ? { [`${path}.productId`]: '' } : {};
  return { ...withoutUnder(draft, path), [`${path}.kind`]: kind, ...named };
}

/** A level that is reckoned in the other way: its number begins anew. */
export const levelMode = (draft: Draft, path: string, mode: string): Draft => ({ ...withoutUnder(draft, path), ...levelAt(path, mode) });

export const mayAddLevel = ({ levels }: RuleInDraft): boolean => levels.length < MOST_LEVELS;

export function withLevel(draft: Draft, item: string): Draft {
  const list = `${rulePath(item)}.levels`;
  return { ...draft, ...levelAt(`${list}.${nextItem(draft, list)}`, 'percent') };
}

/** What the server says of all rules together, by the message of its refusal. */
const WHOLE: Readonly<Record<string, string>> = {
  'commission.rules.doubled': errorSentence({ code: 'commission.rules.doubled', details: {} }),
  'commission.rules.too_much': errorSentence({ code: 'commission.rules.too_much', details: { mostPercent: MOST_SHARED_BPS / 100 } }),
  'commission.rules.not_accepted': errorSentence({ code: 'commission.rules.not_accepted', details: {} }),
};

export const refusalOfRules = (message: string): string | undefined => WHOLE[message];
