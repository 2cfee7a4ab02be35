import fc from 'fast-check';
import { DEFAULT_SETTINGS, SETTING_AREAS, type SettingValues } from '../../../../src/shared/domain/setting-areas';
import { isChange, type Effect, type EffectKind, type RecentSale } from '../../../../src/shared/domain/setting-effects/effect';
import { effectsOf } from '../../../../src/shared/domain/setting-effects/effects-of';

const sales: readonly RecentSale[] = [
  { totalFen: 658_000, lines: [{ productId: 'prd_a', category: 'gas_water_heater', quantity: 1, payableFen: 328_000 }, { productId: 'prd_b', category: 'air_conditioner', quantity: 1, payableFen: 330_000 }] },
  { totalFen: 12_000, lines: [{ productId: 'prd_c', category: 'gas_stove', quantity: 1, payableFen: 12_000 }] },
];

const { points, levels, checkout, payments } = DEFAULT_SETTINGS;

function lines(effects: readonly Effect[], kind: EffectKind) {
  return effects.filter((effect) => effect.kind === kind).map(({ category, level, amountFen, count, before, after }) => {
    const example = [category, level, amountFen, count].filter((part) => part !== null);
    return [...example, before, after];
  });
}

describe('a change of the rules', () => {
  it('of points says what purchases, check-ins and recent sales bring', () => {
    const byCategory = { gas_water_heater: { mode: 'per_yuan', points: 2 } } as const;
    const after = { ...points, earning: { ...points.earning, byCategory }, holdDays: 10, checkIn: { points: 10, streaks: [] } };
    const effects = effectsOf('points', DEFAULT_SETTINGS, after, sales);
    expect(lines(effects, 'purchase_points')).toEqual([
      ['gas_water_heater', 328_000, 1, 3_280, 6_560],
      ['air_conditioner', 328_000, 1, 3_000, 3_280],
    ]);
    expect(lines(effects, 'check_in_points')).toEqual([[7, 55, 70], [30, 330, 300]]);
    expect(lines(effects, 'points_held')).toEqual([[7, 10]]);
    expect(lines(effects, 'points_valid')).toEqual([[12, 12]]);
    expect(lines(effects, 'recent_sales_points')).toEqual([[2, 3_280 + 3_000 + 120, 6_560 + 3_300 + 120]]);
  });

  it('of levels says at which spending each begins and what a purchase then brings', () => {
    const after = { ...levels, gold: { ...levels.gold, from: 8_000, earnBps: 13_000, priorityService: false } };
    const effects = effectsOf('levels', DEFAULT_SETTINGS, after, []);
    expect(lines(effects, 'level_begins')).toContainEqual(['gold', 1_000_000, 800_000]);
    expect(lines(effects, 'level_points')).toContainEqual(['gold', 328_000, 3_936, 4_264]);
    expect(lines(effects, 'level_priority')).toContainEqual(['gold', 1, 0]);
    expect(lines(effects, 'level_member_price')).toContainEqual(['regular', 0, 0]);
  });

  it('of the checkout says what points are worth and how many an order takes', () => {
    const after = { ...checkout, pointsPerYuan: 20, stepYuan: 10, pointsShareBps: 2_000, unpaidHours: 48 };
    const effects = effectsOf('checkout', DEFAULT_SETTINGS, after, []);
    expect(lines(effects, 'points_worth')).toEqual([[200, 2_000, 1_000], [3_000, 30_000, 15_000]]);
    expect(lines(effects, 'points_step')).toEqual([[10, 200]]);
    expect(lines(effects, 'points_limit')).toEqual([[328_000, 164_000, 65_000], [19_900, 9_900, 3_000]]);
    expect(lines(effects, 'unpaid_given_up')).toEqual([[24, 48]]);
  });

  it('of the deposit never asks for more than is due', () => {
    const effects = effectsOf('payments', DEFAULT_SETTINGS, { depositFen: 50_000 }, sales);
    expect(lines(effects, 'deposit')).toEqual([[328_000, 20_000, 50_000], [9_900, 9_900, 9_900]]);
    expect(lines(effects, 'recent_sales_deposits')).toEqual([[2, 32_000, 62_000]]);
  });

  it('of service says how long jobs take, and until when somebody must act', () => {
    const { service } = DEFAULT_SETTINGS;
    const after = {
      ...service,
      rescueHours: 8,
      holidays: ['2026-11-24'],
      complaintHours: { ...service.complaintHours, investigate: 4 },
      repeatVisitFen: 35_00,
      minutesByCategory: { ...service.minutesByCategory, gas_stove: { repair: 40 } },
      officeHours: [[{ from: '09:00', to: '10:00' }], [], [], [], [], [], []],
      maintenanceMonths: { ...service.maintenanceMonths, water_purifier: 3 },
    };
    const effects = effectsOf('service', DEFAULT_SETTINGS, after, []);
    expect(lines(effects, 'rescue_due')).toEqual([[24, 8]]);
    expect(lines(effects, 'holidays')).toEqual([[0, 1]]);
    expect(lines(effects, 'complaint_investigated')).toEqual([[8, 4]]);
    expect(lines(effects, 'job_minutes')).toContainEqual(['gas_stove', 60, 40]);
    expect(lines(effects, 'office_minutes_a_week')).toEqual([[5 * 480 + 210, 60]]);
    expect(lines(effects, 'maintenance_every')).toEqual([['water_purifier', 6, 3]]);
  });

  it('of service names the days, windows and hours that are others, also where there are as many', () => {
    const inForce = { ...DEFAULT_SETTINGS, service: { ...DEFAULT_SETTINGS.service, holidays: ['2026-11-24', '2026-12-01'] } };
    const { service } = inForce;
    const [first, ...rest] = service.windows;
    const after = {
      ...service,
      holidays: ['2026-12-01', '2026-11-25'],
      windows: [{ from: first?.from ?? '', to: '09:30' }, ...rest],
      officeHours: [[{ from: '09:00', to: '12:30' }, { from: '13:30', to: '18:00' }], ...service.officeHours.slice(1)],
    };
    const effects = effectsOf('service', inForce, after, []);
    const listed = (kind: EffectKind) => effects.filter((effect) => effect.kind === kind).map((effect) => [effect.subject, effect.listed]);
    expect(listed('holidays')).toEqual([[null, { gone: ['2026-11-24'], added: ['2026-11-25'] }]]);
    expect(listed('windows_a_day')).toEqual([[null, { gone: ['08:00-10:00'], added: ['08:00-09:30'] }]]);
    expect(listed('extra_workdays')).toEqual([[null, { gone: [], added: [] }]]);
    expect(listed('office_hours').map(([weekday]) => weekday)).toEqual(['0']);
    expect(effectsOf('service', inForce, service, []).some(isChange)).toBe(false);
  });

  it('of the tariff names every charge that is another, came, or went', () => {
    const { items } = DEFAULT_SETTINGS.tariff;
    const [visit, labour, ...others] = items;
    if (visit === undefined || labour === undefined) throw new Error('a tariff has charges');
    const after = { items: [{ ...visit, priceFen: 5_000 }, ...others, { ...labour, itemId: 'new', title: '加急费', priceFen: 1_000 }] };
    const effects = effectsOf('tariff', DEFAULT_SETTINGS, after, []);
    expect(effects.map(({ kind, subject, before, after: then }) => [kind, subject, before, then])).toEqual([
      ['charges', null, items.length, items.length],
      ['charge', '上门检测费', 3_000, 5_000],
      ['charge', '加急费', 0, 1_000],
      ['charge', '维修工时费', 8_000, 0],
    ]);
  });

  it('of the checklists says which services have other steps or photos', () => {
    const { steps } = DEFAULT_SETTINGS.checklists;
    const after = { steps: steps.filter(({ stepId }) => stepId !== 'repair_gas_leak') };
    const effects = effectsOf('checklists', DEFAULT_SETTINGS, after, []);
    expect(lines(effects, 'checklist_steps')).toEqual([['gas_water_heater', 6, 5], ['gas_stove', 6, 5]]);
    expect(lines(effects, 'checklist_photos')).toEqual([['gas_water_heater', 3, 2], ['gas_stove', 3, 2]]);
  });

  it('says nothing about recent sales when there are none', () => {
    expect(effectsOf('payments', DEFAULT_SETTINGS, payments, []).map(({ kind }) => kind)).toEqual(['deposit', 'deposit']);
  });

  it('that changes nothing does nothing, in every area', () => {
    const areas = fc.constantFrom(...SETTING_AREAS);
    const anySettings = fc.record({ holdDays: fc.nat(365), depositFen: fc.nat(1_000_000), pointsPerYuan: fc.integer({ min: 1, max: 10_000 }) });
    fc.assert(
      fc.property(areas, anySettings, (area, { holdDays, depositFen, pointsPerYuan }) => {
        const inForce: SettingValues = { ...DEFAULT_SETTINGS, points: { ...points, holdDays }, payments: { depositFen }, checkout: { ...checkout, pointsPerYuan } };
        return effectsOf(area, inForce, inForce[area], sales).every((effect) => !isChange(effect));
      }),
    );
  });
});
