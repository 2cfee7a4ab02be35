import fc from 'fast-check';
import * as v from 'valibot';
import { factsOf, ruleProblems, startingDraft, type RuleDraft } from '../../../../src/features/offers/coupon-rule-draft';
import { loyaltyContract } from '../../../../src/shared/contract/loyalty';
import { couponRulesText } from '../../../../src/text/coupon-rules';

const { form: words } = couponRulesText;
const good: RuleDraft = { ...startingDraft(null), title: '暖冬券', amount: '50' };

describe('a coupon rule that is being written', () => {
  it('is what was typed, in fen and whole numbers', () => {
    expect(factsOf({ ...good, amount: '50.5', minimum: '1,000', total: '200' })).toEqual({
      title: '暖冬券',
      trigger: 'taken',
      amountFen: 5_050,
      minimumFen: 100_000,
      categories: [],
      lineAboveFen: 0,
      lineCategories: [],
      validDays: 30,
      perPerson: 1,
      total: 200,
    });
  });

  it('asks what has to be bought only where buying brings it', () => {
    const lines = { lineAbove: '3000', lineCategories: ['water_purifier'] } as const;
    expect(factsOf({ ...good, ...lines, trigger: 'purchase' })).toMatchObject({
      lineAboveFen: 300_000,
      lineCategories: ['water_purifier'],
    });
    expect(factsOf({ ...good, ...lines, trigger: 'granted' })).toMatchObject({ lineAboveFen: 0, lineCategories: [] });
    expect(ruleProblems({ ...good, lineAbove: '', trigger: 'purchase' })).toEqual({ lineAbove: words.lineAboveWrong });
    expect(ruleProblems({ ...good, lineAbove: '' })).toEqual({});
  });

  it.each<[Partial<RuleDraft>, unknown]>([
    [{ title: '  ' }, { title: words.titleNeeded }],
    [{ amount: '0' }, { amount: words.amountWrong }],
    [{ amount: '五十' }, { amount: words.amountWrong }],
    [{ minimum: '' }, { minimum: words.minimumWrong }],
    [{ minimum: '49.99' }, { minimum: words.minimumTooLow }],
    [{ validDays: '0' }, { validDays: words.validDaysWrong }],
    [{ validDays: '3651' }, { validDays: words.validDaysWrong }],
    [{ perPerson: '101' }, { perPerson: words.perPersonWrong }],
    [{ total: '1.5' }, { total: words.totalWrong }],
  ])('of %j says what is wrong, and is not saved', (typed, problems) => {
    expect(ruleProblems({ ...good, ...typed })).toEqual(problems);
    expect(factsOf({ ...good, ...typed })).toBeNull();
  });

  it('is taken by the server whenever nothing is wrong with it, and comes back as it was typed', () => {
    const { input } = loyaltyContract['loyalty.coupon_rule.save'];
    const typed = fc.oneof(fc.string({ maxLength: 35 }), fc.integer({ min: -5, max: 2_000_000 }).map(String));
    const drafts = fc.record({
      title: typed,
      trigger: fc.constantFrom('purchase', 'taken', 'granted'),
      amount: typed,
      minimum: fc.oneof(fc.constant('0'), typed),
      categories: fc.constantFrom([], ['gas_stove']),
      lineAbove: typed,
      lineCategories: fc.constantFrom([], ['range_hood']),
      validDays: fc.oneof(fc.constant('30'), typed),
      perPerson: fc.oneof(fc.constant('1'), typed),
      total: fc.oneof(fc.constant(''), typed),
    }) as fc.Arbitrary<RuleDraft>;
    fc.assert(
      fc.property(drafts, (draft) => {
        const facts = factsOf(draft);
        if (facts === null) return;
        expect(v.safeParse(input, { ruleId: null, ...facts }).success).toBe(true);
        const saved = { ...facts, id: 'cpr_00000001', state: 'draft', left: facts.total } as const;
        expect(factsOf(startingDraft(saved))).toEqual(facts);
      }),
    );
  });
});
