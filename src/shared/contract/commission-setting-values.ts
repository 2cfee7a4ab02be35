import * as v from 'valibot';
import { PRODUCT_CATEGORIES } from '../domain/catalog/categories';
import { checkRules, COMMISSION_AUDIENCES } from '../domain/commission/rules';
import { MOST_LEVELS } from '../domain/attribution/credit';
import { AppError } from '../errors/app-error';
import { day, id, list, whole } from './fields';

/** What the rules of commission may say (`setting-values.ts`). */

const WHOLE_BPS = 10_000;
const MOST_FEN_A_PIECE = 10_000_00;
const MOST_RULES = 300;

const rate = v.variant('mode', [
  v.object({ mode: v.literal('percent'), bps: whole(0, WHOLE_BPS) }),
  v.object({ mode: v.literal('fixed'), fen: whole(0, MOST_FEN_A_PIECE) }),
]);

const ruleOf = v.variant('kind', [
  v.object({ kind: v.literal('base') }),
  v.object({ kind: v.literal('category'), category: v.picklist(PRODUCT_CATEGORIES) }),
  v.object({ kind: v.literal('product'), productId: id }),
]);

const rule = v.object({
  audience: v.picklist(COMMISSION_AUDIENCES),
  startsOn: v.nullable(day),
  of: ruleOf,
  levels: v.pipe(v.array(rate), v.minLength(1), v.maxLength(MOST_LEVELS)),
  toBuyerBps: v.optional(whole(0, WHOLE_BPS)),
});

const depth = whole(0, MOST_LEVELS);

export const commissionValues = v.pipe(
  v.object({
    rules: list(rule, MOST_RULES),
    depth: v.object({ staff: depth, partner: depth, customer: depth }),
    complianceAccepted: v.boolean(),
    holdDays: whole(0, 365),
    burstOrders: whole(2, 1_000),
    confirmDays: whole(1, 60),
    tax: v.picklist(['none', 'labour']),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const input = dataset.value;
    try {
      checkRules(input);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const key = error.is('commission.rules.not_accepted') ? 'complianceAccepted' : 'rules';
      addIssue({ message: error.code, path: [{ type: 'object', origin: 'value', input, key, value: input[key] }] });
    }
  }),
);
