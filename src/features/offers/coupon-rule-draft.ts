import type { Input } from '../../shared/contract/registry';
import { PRODUCT_CATEGORIES, type ProductCategory } from '../../shared/domain/catalog/categories';
import { COUPON_TRIGGERS, type CouponTrigger } from '../../shared/domain/loyalty/states';
import { parseYuan } from '../../shared/kernel/money';
import { plainLine } from '../../shared/kernel/plain-text';
import { roundAmountWords } from '../../text/amounts';
import { couponRulesText } from '../../text/coupon-rules';
import { categoryNames } from '../../text/names';
import type { CouponRule } from './coupon-rule-view';

const { form: words } = couponRulesText;

/** A rule as it is being typed: amounts in yuan, counts in digits. */
export interface RuleDraft {
  readonly title: string;
  readonly trigger: CouponTrigger;
  readonly amount: string;
  readonly minimum: string;
  readonly categories: readonly ProductCategory[];
  readonly lineAbove: string;
  readonly lineCategories: readonly ProductCategory[];
  readonly validDays: string;
  readonly perPerson: string;
  readonly total: string;
}

export type RuleFacts = Omit<Input<'loyalty.coupon_rule.save'>, 'ruleId'>;
type TypedField = Exclude<keyof RuleDraft, 'trigger' | 'categories' | 'lineCategories'>;
export type RuleProblems = Partial<Record<TypedField, string>>;

export const TRIGGER_CHOICES = COUPON_TRIGGERS.map((value) => ({ value, label: couponRulesText.triggers[value] }));
export const CATEGORY_CHOICES = PRODUCT_CATEGORIES.map((value) => ({ value, label: categoryNames[value] }));

const NEW_DRAFT: RuleDraft = {
  title: '',
  trigger: 'taken',
  amount: '',
  minimum: '0',
  categories: [],
  lineAbove: '0',
  lineCategories: [],
  validDays: '30',
  perPerson: '1',
  total: '',
};

/** @param rule the draft that is changed; null for a new one */
export function startingDraft(rule: CouponRule | null): RuleDraft {
  if (rule === null) return NEW_DRAFT;
  const { title, trigger, categories, lineCategories, total } = rule;
  return {
    title,
    trigger,
    categories,
    lineCategories,
    amount: typedYuan(rule.amountFen),
    minimum: typedYuan(rule.minimumFen),
    lineAbove: typedYuan(rule.lineAboveFen),
    validDays: String(rule.validDays),
    perPerson: String(rule.perPerson),
    total: total === null ? '' : String(total),
  };
}

const typedYuan = (fen: number): string => roundAmountWords(fen).replace(/,/g, '');

const MOST_TITLE = 30;
const MOST_DAYS = 3_650;
const MOST_EACH = 100;
const MOST_TOTAL = 1_000_000;
const MOST_FEN = 100_000_000_00;

function wholeIn(typed: string, most: number): number | null {
  const value = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0;
  return value >= 1 && value <= most ? value : null;
}

function fenOf(typed: string): number | null {
  const fen = parseYuan(typed);
  return fen === null || fen > MOST_FEN ? null : fen;
}

/** What is still wrong, field by field. Only what is asked for the chosen way of handing out is looked at. */
export function ruleProblems(draft: RuleDraft): RuleProblems {
  const title = plainLine(draft.title);
  const amount = fenOf(draft.amount);
  const minimum = fenOf(draft.minimum);
  const isLow = minimum !== null && minimum > 0 && amount !== null && minimum < amount;
  const checks: readonly (readonly [TypedField, boolean, string])[] = [
    ['title', title === '' || title.length > MOST_TITLE, words.titleNeeded],
    ['amount', amount === null || amount === 0, words.amountWrong],
    ['minimum', minimum === null, words.minimumWrong],
    ['minimum', isLow, words.minimumTooLow],
    ['lineAbove', draft.trigger === 'purchase' && fenOf(draft.lineAbove) === null, words.lineAboveWrong],
    ['validDays', wholeIn(draft.validDays, MOST_DAYS) === null, words.validDaysWrong],
    ['perPerson', wholeIn(draft.perPerson, MOST_EACH) === null, words.perPersonWrong],
    ['total', draft.total.trim() !== '' && wholeIn(draft.total, MOST_TOTAL) === null, words.totalWrong],
  ];
  return Object.fromEntries(checks.filter(([, wrong]) => wrong).map(([field, , sentence]) => [field, sentence]));
}

/** The rule that the draft describes; null while something is wrong with it. */
export function factsOf(draft: RuleDraft): RuleFacts | null {
  const amountFen = fenOf(draft.amount);
  const minimumFen = fenOf(draft.minimum);
  const validDays = wholeIn(draft.validDays, MOST_DAYS);
  const perPerson = wholeIn(draft.perPerson, MOST_EACH);
  if (Object.keys(ruleProblems(draft)).length > 0) return null;
  if (amountFen === null || minimumFen === null || validDays === null || perPerson === null) return null;
  const byPurchase = draft.trigger === 'purchase';
  return {
    title: plainLine(draft.title),
    trigger: draft.trigger,
    amountFen,
    minimumFen,
    categories: [...draft.categories],
    lineAboveFen: byPurchase ? (fenOf(draft.lineAbove) ?? 0) : 0,
    lineCategories: byPurchase ? [...draft.lineCategories] : [],
    validDays,
    perPerson,
    total: wholeIn(draft.total, MOST_TOTAL),
  };
}
