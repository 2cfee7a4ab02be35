import fc from 'fast-check';
import { sectionsOf } from '../../../../src/features/settings/area-fields';
import { fieldProblem, nextItem, toDraft, toProposal, unreadable, withoutItem } from '../../../../src/features/settings/draft';
import { areaNamed, effectViews, inForceWords, refusedFields, versionView, type Version } from '../../../../src/features/settings/view-model';
import { ApiError } from '../../../../src/api/api-error';
import { DEFAULT_SETTINGS, SETTING_AREAS, type SettingArea, type SettingValues } from '../../../../src/shared/domain/setting-areas';

const valuesOf = (area: SettingArea) => structuredClone(DEFAULT_SETTINGS[area]) as Version['values'];

describe('the form of the rules', () => {
  it.each(SETTING_AREAS)('reads back what it was filled with: %s', (area) => {
    expect(toProposal(area, toDraft(valuesOf(area)))).toEqual({ area, values: DEFAULT_SETTINGS[area] });
  });

  it.each(SETTING_AREAS)('has a field for every value: %s', (area) => {
    const draft = toDraft(valuesOf(area));
    const fields = sectionsOf(area, draft).flatMap((section) => section.fields.map(({ path }) => path));
    const without = Object.keys(draft).filter((path) => !fields.some((field) => path === field || path.startsWith(`${field}.`)));
    // The lowest level begins at nothing, and the name of a charge or step is what decisions point at.
    expect(without.filter((path) => path !== 'regular.from' && !/\.(itemId|stepId)$/.test(path))).toEqual([]);
  });

  it('shows yuan and percent, and keeps fen and basis points', () => {
    expect(toDraft({ depositFen: 20_050 })).toEqual({ depositFen: '200.5' });
    expect(toProposal('payments', { depositFen: '88.88' })).toEqual({ area: 'payments', values: { depositFen: 8_888 } });
    expect(toDraft(valuesOf('checkout'))).toMatchObject({ pointsShareBps: '50' });
    const anyBps = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(anyBps, (pointsShareBps) => {
        const values = { ...DEFAULT_SETTINGS.checkout, pointsShareBps };
        return JSON.stringify(toProposal('checkout', toDraft(values))) === JSON.stringify({ area: 'checkout', values });
      }),
    );
  });

  it.each(['', 'abc', '-5', '1.234', '1e3', '99999999999'])('says that %j is no amount', (depositFen) => {
    expect(unreadable({ depositFen })).toEqual(['depositFen']);
  });

  it.each(['', '2.5', '-1', '1 0'])('says that %j is no whole number', (holdDays) => {
    expect(unreadable({ holdDays })).toEqual(['holdDays']);
  });

  it('reads hours and days as they are typed', () => {
    const draft = { ...toDraft(valuesOf('service')), windows: '8:00-10:00，10:00—12:00', 'officeHours.6': '', holidays: '2027-01-01 2027-01-02' };
    expect(toProposal('service', draft)).toMatchObject({
      values: {
        windows: [
          { from: '08:00', to: '10:00' },
          { from: '10:00', to: '12:00' },
        ],
        holidays: ['2027-01-01', '2027-01-02'],
      },
    });
    expect(unreadable({ ...draft, windows: '上午' })).toEqual(['windows']);
  });

  it.each([
    ['windows', '上午', 'hours'],
    ['windows', '25:00-26:00', 'hours'],
    ['windows', '08:00-10:00、09:00-12:00', 'overlapping'],
    ['officeHours.0', '18:00-08:30', 'backwards'],
    ['holidays', '2026-13-45', 'days'],
    ['extraWorkdays', '2026-11-28、周日', 'days'],
    ['holidays', '', null],
    ['officeHours.6', '', null],
    ['windows', '08:00-10:00、10:00-12:00', null],
  ])('says of %s “%s” what is wrong: %s', (path, text, problem) => {
    expect(fieldProblem(path, text)).toBe(problem);
  });

  it('names every field that is wrong at once', () => {
    const wrong = { windows: '08:00-10:00、09:00-12:00', holidays: '2026-13-45', 'officeHours.0': '18:00-08:30', unratedHours: 'abc' };
    expect([...unreadable({ ...toDraft(valuesOf('service')), ...wrong })].sort()).toEqual(Object.keys(wrong).sort());
  });

  it('leaves out what a category does not say for itself', () => {
    const draft = { ...toDraft(valuesOf('service')), 'minutesByCategory.gas_stove.repair': '40', 'minutesByCategory.gas_stove.installation': '', 'maintenanceMonths.air_conditioner': '' };
    const { minutesByCategory, maintenanceMonths } = toProposal('service', draft).values as SettingValues['service'];
    expect(minutesByCategory.gas_stove).toEqual({ repair: 40 });
    expect(maintenanceMonths).not.toHaveProperty('air_conditioner');
  });

  it('adds a charge with a name of its own, and no product', () => {
    const draft = toDraft(valuesOf('tariff'));
    const adds = sectionsOf('tariff', draft).at(-1)?.adds;
    const added = { ...draft, ...adds?.fields('') };
    const { items } = toProposal('tariff', { ...added, 'items.14.priceFen': '12', 'items.14.unit': '次' }).values as SettingValues['tariff'];
    expect(items).toHaveLength(15);
    expect(items[14]).toMatchObject({ itemId: 'item_15', priceFen: 1_200, kinds: [], productId: null });
  });

  it('takes in one more of a list, and one out, without a gap', () => {
    const draft = toDraft(valuesOf('points'));
    expect(nextItem(draft, 'checkIn.streaks')).toBe('2');
    const left = withoutItem(draft, 'checkIn.streaks', '0');
    expect(toProposal('points', left)).toMatchObject({ values: { checkIn: { streaks: [{ days: 30, bonus: 100 }] } } });
    expect(nextItem(left, 'checkIn.streaks')).toBe('1');
    const none = withoutItem(left, 'checkIn.streaks', '0');
    expect(toProposal('points', none)).toMatchObject({ values: { checkIn: { streaks: [] } } });
    const plain = withoutItem(draft, 'earning.byCategory', 'air_conditioner');
    expect(toProposal('points', plain)).toMatchObject({ values: { earning: { byCategory: {} } } });
  });
});

describe('what an editor reads', () => {
  const example = { kind: 'purchase_points', category: 'gas_water_heater', level: null, amountFen: 328_000, count: 1, subject: null, listed: null } as const;

  it('is what changes first, in its unit', () => {
    const same = { ...example, kind: 'level_member_price', category: null, level: 'gold', before: 1, after: 1 } as const;
    const { changed, unchanged } = effectViews([same, { ...example, before: 3_280, after: 6_560 }]);
    expect(changed).toEqual([{ subject: '3,280 元的燃气热水器得', before: '3,280 分', after: '6,560 分', listed: [], changed: true }]);
    expect(unchanged).toEqual([{ subject: '金卡享会员价', before: '是', after: '是', listed: [], changed: false }]);
  });

  it('of a list is what went and what came, also where it is as long as before', () => {
    const days = { ...example, kind: 'holidays', category: null, amountFen: null, before: 1, after: 1 } as const;
    const { changed, unchanged } = effectViews([{ ...days, listed: { gone: ['2026-11-24'], added: ['2026-11-25'] } }, { ...days, kind: 'windows_a_day', listed: { gone: [], added: [] } }]);
    expect(changed).toMatchObject([{ subject: '放假的日子', listed: ['去掉 2026-11-24', '加上 2026-11-25'] }]);
    expect(unchanged).toMatchObject([{ subject: '一天的上门时段', listed: [] }]);
    expect(effectViews([{ ...days, kind: 'office_hours', subject: '0', listed: { gone: ['08:30-12:00'], added: [] } }]).changed).toMatchObject([{ subject: '周一上班', listed: ['去掉 08:30-12:00'] }]);
  });

  it.each([
    ['deposit', 20_050, '200.50 元'],
    ['points_valid', 12, '12 个月'],
    ['unpaid_given_up', 24, '24 小时'],
    ['points_held', 7, '7 天'],
  ] as const)('of %s is in its unit', (kind, after, words) => {
    expect(effectViews([{ ...example, kind, before: 0, after }]).changed[0]?.after).toBe(words);
  });

  it('names who changed an area and when, or nobody', () => {
    const at = Date.parse('2026-11-22T10:00:00+08:00');
    const version: Version = { area: 'payments', values: { depositFen: 1 }, version: 3, byName: '吴总', reason: '涨价', at };
    expect(versionView(version, at + 60_000)).toMatchObject({ version: '第 3 版', byline: '吴总 今天 10:00', reason: '涨价' });
    expect(versionView({ ...version, version: 0, byName: null, reason: null, at: null }, at)).toMatchObject({ version: '最初的规则', byline: null });
    expect(inForceWords(version, at + 60_000)).toMatch(/^现在用的是第 3 版（吴总 今天 10:00）。/);
    expect(inForceWords({ ...version, version: 0, byName: null, reason: null, at: null }, at)).toMatch(/^现在用的是最初的规则。/);
  });

  it('finds the fields that the server refused, and only those of a refused form', () => {
    const refusal = new ApiError('request.invalid', { issues: [{ path: 'values.gold.from', message: 'too low' }] });
    expect(refusedFields(refusal)).toEqual([{ path: 'gold.from', message: 'too low' }]);
    expect(refusedFields(new ApiError('request.busy', {}))).toBeUndefined();
    expect(refusedFields(undefined)).toBeUndefined();
  });

  it('opens the first area under an unknown name', () => {
    expect([areaNamed('levels'), areaNamed('weather')]).toEqual(['levels', null]);
  });
});
