import { before, changesBetween, factsOf } from '../../../../src/features/settings/version-facts';
import type { Version } from '../../../../src/features/settings/view-model';
import { DEFAULT_COMMISSION, type CommissionSettings } from '../../../../src/shared/domain/commission/rules';
import { DEFAULT_SETTINGS, SETTING_AREAS } from '../../../../src/shared/domain/setting-areas';

const aVersion = (version: number, values: CommissionSettings): Version => ({ area: 'commission', values, version, byName: '孙丽', reason: '旺季', at: 1 }) as object as Version;

const lamp = { audience: 'staff', startsOn: '2026-11-25', of: { kind: 'product', productId: 'prd_1' }, levels: [{ mode: 'fixed', fen: 3_000 }] } as const;
const later: CommissionSettings = { ...DEFAULT_COMMISSION, rules: [...DEFAULT_COMMISSION.rules, lamp], holdDays: DEFAULT_COMMISSION.holdDays + 1, depth: { ...DEFAULT_COMMISSION.depth, customer: 2 }, complianceAccepted: true };

describe('a version that was published', () => {
  it.each(SETTING_AREAS)('says all that the form of %s says', (area) => {
    const facts = factsOf({ area, values: DEFAULT_SETTINGS[area] } as object as Version).flatMap((section) => section.facts);
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.every(({ label, value }) => label !== '' && value !== '' && !value.includes('undefined'))).toBe(true);
    expect(changesBetween(factsOf({ area, values: DEFAULT_SETTINGS[area] } as object as Version), factsOf({ area, values: DEFAULT_SETTINGS[area] } as object as Version))).toEqual([]);
  });

  it('says what is otherwise than before, what is new, and who took the responsibility', () => {
    const second = aVersion(2, later);
    const older = before(second, [second, aVersion(1, DEFAULT_COMMISSION)]);
    const changes = changesBetween(factsOf(older ?? second), factsOf(second));
    expect(changes.map(({ label, before: was, after }) => [label, was, after])).toEqual([
      ['员工和门店 · 请选一款产品。', null, '每件 30 元（2026 年 11 月 25 日起）'],
      ['顾客', '一级', '两级'],
      ['打开顾客两级以上之前，请先看', null, '已看过，由公司负责'],
      ['送到装好之后几天到账（天）', String(DEFAULT_COMMISSION.holdDays), String(DEFAULT_COMMISSION.holdDays + 1)],
    ]);
    expect(changes[0]?.product?.productId).toBe('prd_1');
  });

  it('names what was taken out', () => {
    const changes = changesBetween(factsOf(aVersion(1, later)), factsOf(aVersion(2, DEFAULT_COMMISSION)));
    expect(changes.filter(({ after }) => after === null).map(({ product }) => product?.productId)).toContain('prd_1');
  });

  it('stands before what held at the beginning, and before nothing that is not known', () => {
    const first = aVersion(1, later);
    expect(before(first, [first])?.values).toEqual(DEFAULT_SETTINGS.commission);
    expect(before(aVersion(5, later), [])).toBeNull();
  });
});
