import fc from 'fast-check';
import { ORGANISATION_KINDS } from '../../../../src/shared/domain/roles';
import { changedTerms, DEFAULT_TERMS, isTrading, ownTerms, SETTLEMENT_SUBJECTS, termAt, type TradeTerms } from '../../../../src/shared/domain/trade/terms';

const anyTerms: fc.Arbitrary<TradeTerms> = fc.record({
  priceTier: fc.option(fc.constantFrom('ptr_one', 'ptr_two')),
  subjects: fc.uniqueArray(fc.constantFrom(...SETTLEMENT_SUBJECTS)),
  creditFen: fc.integer({ min: 0, max: 9 }),
  termDays: fc.integer({ min: 0, max: 3 }),
  salesLimitFen: fc.option(fc.integer({ min: 0, max: 3 })),
  deliveryAddress: fc.constantFrom('', 'here'),
  invoice: fc.record({ title: fc.constantFrom('', 'a'), taxNo: fc.constantFrom('', 'b'), address: fc.constantFrom('', 'c') }),
  salespersonId: fc.option(fc.constant('per_one')),
  deductionBps: fc.integer({ min: 0, max: 2 }),
  overdueHold: fc.boolean(),
  interestBps: fc.integer({ min: 0, max: 2 }),
  note: fc.constantFrom('', 'between us'),
});

describe('the terms with an organisation', () => {
  it('give no credit, no tier and no interest until headquarters says so', () => {
    expect(DEFAULT_TERMS).toMatchObject({ priceTier: null, creditFen: 0, termDays: 0, interestBps: 0, salesLimitFen: null });
  });

  it('are made with everybody but the agent himself and those who only recommend', () => {
    expect(ORGANISATION_KINDS.filter((kind) => !isTrading(kind))).toEqual(['headquarters', 'partner']);
  });

  it('are read by the organisation without what is between the office alone', () => {
    fc.assert(fc.property(anyTerms, (terms) => expect(changedTerms({ ...terms, note: '' }, ownTerms(terms))).toEqual([])));
  });
});

describe('what changed in them', () => {
  it.each([
    ['nothing', {}, []],
    ['the credit', { creditFen: 1 }, ['creditFen']],
    ['a part of the invoice', { invoice: { ...DEFAULT_TERMS.invoice, taxNo: '9113' } }, ['invoice.taxNo']],
    ['two fields, in the order of the page', { note: 'x', priceTier: 'ptr_one' }, ['priceTier', 'note']],
    ['a subject more', { subjects: ['goods', 'margin'] as const }, ['subjects']],
    ['no limit is not a limit of nothing', { salesLimitFen: 0 }, ['salesLimitFen']],
  ])('is %s', (_what, change, expected) => {
    expect(changedTerms(DEFAULT_TERMS, { ...DEFAULT_TERMS, ...change })).toEqual(expected);
  });

  it('does not depend on the order of subjects', () => {
    const both = (subjects: TradeTerms['subjects']) => ({ ...DEFAULT_TERMS, subjects });
    expect(changedTerms(both(['goods', 'margin']), both(['margin', 'goods']))).toEqual([]);
  });

  it('is exactly what has to be copied over to make the one of the other', () => {
    fc.assert(fc.property(anyTerms, anyTerms, (before, after) => {
      const changed = changedTerms(before, after);
      expect(changedTerms(after, before)).toEqual(changed);
      expect(changedTerms(before, before)).toEqual([]);
      for (const field of ['creditFen', 'note', 'invoice.title'] as const) {
        expect(changed.includes(field)).toBe(termAt(before, field) !== termAt(after, field));
      }
    }));
  });
});
