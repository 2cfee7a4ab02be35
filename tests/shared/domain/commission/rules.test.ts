import fc from 'fast-check';
import {
  checkRules,
  commissionOf,
  DEFAULT_COMMISSION,
  isMultiLevel,
  rateFor,
  type CommissionRate,
  type CommissionRule,
  type CommissionSettings,
} from '../../../../src/shared/domain/commission/rules';

const percent = (bps: number): CommissionRate => ({ mode: 'percent', bps });
const fixed = (fen: number): CommissionRate => ({ mode: 'fixed', fen });
const rule = (audience: CommissionRule['audience'], of: CommissionRule['of'], ...levels: readonly CommissionRate[]): CommissionRule => ({ audience, of, startsOn: null, levels });
const settings = (rules: readonly CommissionRule[], depth = { staff: 3, partner: 3, customer: 3 }): CommissionSettings => ({ ...DEFAULT_COMMISSION, rules, depth, complianceAccepted: true });

const TODAY = '2026-11-22';
const heater = { productId: 'prd_heater', category: 'gas_water_heater' } as const;

describe('the rate of a line', () => {
  const rules = [
    rule('customer', { kind: 'base' }, percent(200), percent(100)),
    rule('customer', { kind: 'category', category: 'gas_water_heater' }, percent(300)),
    rule('customer', { kind: 'product', productId: 'prd_heater' }, fixed(5_000), fixed(1_000), fixed(500)),
    rule('partner', { kind: 'base' }, percent(400)),
  ];

  it('is the product’s, else the category’s, else the one for everything', () => {
    const first = { audience: 'customer', level: 1 } as const;
    expect(rateFor(settings(rules), first, heater, TODAY)).toEqual({ rate: fixed(5_000), ruleOf: 'product' });
    expect(rateFor(settings(rules), first, { ...heater, productId: 'prd_other' }, TODAY)).toEqual({ rate: percent(300), ruleOf: 'category' });
    expect(rateFor(settings(rules), first, { productId: null, category: 'refrigerator' }, TODAY)).toEqual({ rate: percent(200), ruleOf: 'base' });
    expect(rateFor(settings(rules), { audience: 'partner', level: 1 }, heater, TODAY)).toEqual({ rate: percent(400), ruleOf: 'base' });
    expect(rateFor(settings(rules), { audience: 'staff', level: 1 }, heater, TODAY)).toBeNull();
  });

  it('takes the most particular rule whole: its missing levels bring nothing', () => {
    const second = { audience: 'customer', level: 2 } as const;
    expect(rateFor(settings(rules), second, { productId: 'prd_other', category: 'gas_water_heater' }, TODAY)).toBeNull();
    expect(rateFor(settings(rules), second, heater, TODAY)?.rate).toEqual(fixed(1_000));
  });

  it('brings nothing below the depth that is switched on', () => {
    const one = settings(rules, { staff: 1, partner: 1, customer: 1 });
    expect(rateFor(one, { audience: 'customer', level: 2 }, heater, TODAY)).toBeNull();
    expect(isMultiLevel(one)).toBe(false);
    expect(isMultiLevel(settings(rules))).toBe(true);
    expect(isMultiLevel(DEFAULT_COMMISSION)).toBe(false);
  });
});

describe('an amount', () => {
  it.each<[CommissionRate, number, number, number]>([
    [percent(250), 1, 328_033, 8_200],
    [percent(0), 1, 328_000, 0],
    [fixed(5_000), 3, 900_000, 15_000],
    [fixed(5_000), 3, 9_000, 9_000],
    [fixed(5_000), 1, 0, 0],
  ])('of %j for %i pieces and %i fen is %i fen', (rate, quantity, paidFen, amount) => {
    expect(commissionOf(rate, { quantity, paidFen })).toBe(amount);
  });

  it('is never more than was paid', () => {
    const rates = fc.oneof(fc.nat(10_000).map(percent), fc.nat(10_000_000).map(fixed));
    fc.assert(
      fc.property(rates, fc.nat(50), fc.nat(100_000_000), (rate, quantity, paidFen) => {
        const amount = commissionOf(rate, { quantity, paidFen });
        expect(Number.isSafeInteger(amount) && amount >= 0 && amount <= paidFen).toBe(true);
      }),
    );
  });
});

describe('rules', () => {
  it('that can be paid pass', () => {
    expect(() => checkRules(DEFAULT_COMMISSION)).not.toThrow();
  });

  it('say one thing of one thing', () => {
    const twice = settings([rule('staff', { kind: 'base' }, percent(100)), rule('staff', { kind: 'base' }, percent(200))]);
    expect(() => checkRules(twice)).toThrow('commission.rules.doubled');
  });

  it('share out at most half of what was paid, counting only the levels that are switched on', () => {
    const greedy = [
      rule('staff', { kind: 'base' }, percent(2_000)),
      rule('partner', { kind: 'base' }, percent(1_000), percent(1_000)),
      rule('customer', { kind: 'category', category: 'gas_water_heater' }, percent(1_500)),
    ];
    expect(() => checkRules(settings(greedy))).toThrow('commission.rules.too_much');
    expect(() => checkRules(settings(greedy, { staff: 1, partner: 1, customer: 1 }))).not.toThrow();
  });
});
