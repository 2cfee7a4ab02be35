import fc from 'fast-check';
import { COMMISSION_AUDIENCES, DEFAULT_COMMISSION, type CommissionRule, type CommissionSettings } from '../../../../src/shared/domain/commission/rules';
import { commissionEffects } from '../../../../src/shared/domain/setting-effects/commission-effects';
import type { Effect, EffectKind, RecentSale } from '../../../../src/shared/domain/setting-effects/effect';

const sales: readonly RecentSale[] = [
  { totalFen: 658_000, lines: [{ productId: 'prd_heater', category: 'gas_water_heater', quantity: 1, payableFen: 328_000 }, { productId: 'prd_cooler', category: 'air_conditioner', quantity: 2, payableFen: 330_000 }] },
  { totalFen: 12_000, lines: [{ productId: 'prd_stove', category: 'gas_stove', quantity: 1, payableFen: 12_000 }] },
];

const rule = (of: CommissionRule['of'], levels: CommissionRule['levels'], startsOn: string | null = null): CommissionRule => ({ audience: 'staff', of, levels, startsOn });

const CASES: readonly (readonly [name: string, change: Partial<CommissionSettings>, kind: EffectKind, subject: string | null, expected: readonly (readonly [number, number])[]])[] = [
  ['a rate of one product', { rules: [...DEFAULT_COMMISSION.rules, rule({ kind: 'product', productId: 'prd_cooler' }, [{ mode: 'fixed', fen: 5_000 }])] }, 'commission_of_recent', 'staff', [[13_400, 6_560 + 10_000 + 240]]],
  ['a rule that begins later', { rules: [...DEFAULT_COMMISSION.rules, rule({ kind: 'base' }, [{ mode: 'percent', bps: 100 }], '2099-01-01')] }, 'commission_of_recent', 'staff', [[13_400, 6_700]]],
  ['a category', { rules: [...DEFAULT_COMMISSION.rules, rule({ kind: 'category', category: 'gas_stove' }, [{ mode: 'percent', bps: 1_000 }])] }, 'commission_of_purchase', 'staff', [[6_560, 6_560], [6_560, 32_800]]],
  ['a level more', { depth: { staff: 2, partner: 1, customer: 1 }, rules: [rule({ kind: 'base' }, [{ mode: 'percent', bps: 200 }, { mode: 'percent', bps: 50 }])] }, 'commission_of_recent', 'staff', [[13_400, 13_400 + 3_350]]],
  ['nobody any more', { depth: { staff: 0, partner: 1, customer: 1 } }, 'commission_of_recent', 'staff', [[13_400, 0]]],
  ['customers as they were', { depth: { staff: 0, partner: 1, customer: 1 } }, 'commission_of_recent', 'customer', [[13_400, 13_400]]],
  ['the levels', { depth: { staff: 3, partner: 1, customer: 1 } }, 'commission_levels', 'staff', [[1, 3]]],
  ['the days', { holdDays: 15 }, 'commission_held', null, [[7, 15]]],
  ['the tax', { tax: 'none' }, 'commission_taxed', null, [[1, 0]]],
];

const figures = (effects: readonly Effect[], wanted: EffectKind, about: string | null) =>
  effects.filter(({ kind, subject }) => kind === wanted && subject === about).map(({ before, after }) => [before, after]);

describe('a change of commission', () => {
  it.each(CASES)('says what comes of %s', (_name, change, kind, subject, expected) => {
    const effects = commissionEffects({ before: DEFAULT_COMMISSION, after: { ...DEFAULT_COMMISSION, ...change } }, sales);
    expect(figures(effects, kind, subject)).toEqual(expected);
  });

  it('says nothing of recent sales while there are none', () => {
    const effects = commissionEffects({ before: DEFAULT_COMMISSION, after: DEFAULT_COMMISSION }, []);
    expect(effects.some(({ kind }) => kind === 'commission_of_recent')).toBe(false);
  });

  it('never says that an audience gets more than was paid', () => {
    const anyRate = fc.oneof(fc.record({ mode: fc.constant('percent' as const), bps: fc.integer({ min: 0, max: 3_333 }) }), fc.record({ mode: fc.constant('fixed' as const), fen: fc.integer({ min: 0, max: 4_000 }) }));
    fc.assert(
      fc.property(fc.array(anyRate, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 3 }), (levels, staff) => {
        const after = { ...DEFAULT_COMMISSION, rules: [rule({ kind: 'base' }, levels)], depth: { staff, partner: 0, customer: 0 } };
        const effects = commissionEffects({ before: DEFAULT_COMMISSION, after }, sales);
        const brought = COMMISSION_AUDIENCES.flatMap((subject) => figures(effects, 'commission_of_recent', subject)).reduce((sum, [, figure = 0]) => sum + figure, 0);
        return brought <= 670_000;
      }),
    );
  });
});
