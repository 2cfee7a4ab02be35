import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import { DEFAULT_SETTINGS, SETTING_AREAS } from '../../../src/shared/domain/setting-areas';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf, type Client } from '../../fixtures/functions-client';
import { reportSale, stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;
let owner: Client;
let finance: Client;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
  owner = clientOf(devcloud, people.owner.openid);
  finance = clientOf(devcloud, people.finance.openid);
});

afterAll(() => devcloud.stop());

const deposit = (yuan: number, basedOn: number): Input<'settings.area.publish'> => ({
  area: 'payments',
  values: { depositFen: yuan * 100 },
  basedOn,
  reason: `定金改为 ${yuan} 元`,
});

describe('an area of the rules', () => {
  it.each(SETTING_AREAS)('holds what is written in the program until somebody changes it: %s', async (area) => {
    const got = await owner.call('settings.area.get', { area });
    expect(got).toEqual({ area, values: DEFAULT_SETTINGS[area], version: 0, byName: null, reason: null, at: null });
    expect((await owner.call('settings.area.list', {})).areas).toContainEqual(got);
  });

  it('holds what was published last, by whom and why, and keeps every version before it', async () => {
    const first = await owner.call('settings.area.publish', deposit(300, 0));
    expect(first).toMatchObject({
      version: 1,
      values: { depositFen: 30_000 },
      byName: '吴总',
      reason: '定金改为 300 元',
    });
    await finance.call('settings.area.publish', deposit(150, 1));
    expect(await owner.call('settings.area.get', { area: 'payments' })).toMatchObject({ version: 2, byName: '孙会计' });
    const { rows, next } = await owner.call('settings.area.history', { area: 'payments' });
    expect(rows).toMatchObject([{ version: 2, values: { depositFen: 15_000 } }, first]);
    expect(next).toBeNull();
    expect((await owner.call('settings.area.history', { area: 'points' })).rows).toEqual([]);
  });

  it('is changed by those whose work it rules', async () => {
    const supervisor = clientOf(devcloud, people.supervisor.openid);
    const namesOf = async (client: Client) => (await client.call('settings.area.list', {})).areas.map(({ area }) => area);
    expect(await namesOf(owner)).toEqual([...SETTING_AREAS]);
    expect(await namesOf(finance)).toEqual(['points', 'levels', 'checkout', 'payments', 'tariff', 'commission']);
    expect(await namesOf(supervisor)).toEqual(['attribution', 'service', 'checklists', 'leads']);
    for (const action of ['settings.area.get', 'settings.area.history'] as const) {
      expect((await supervisor.refusal(action, { area: 'payments' })).code).toBe('auth.forbidden');
      expect((await finance.refusal(action, { area: 'service' })).code).toBe('auth.forbidden');
    }
    expect((await supervisor.refusal('settings.area.preview', { area: 'payments', values: { depositFen: 1 } })).code).toBe('auth.forbidden');
    expect((await supervisor.refusal('settings.area.publish', deposit(1, 2))).code).toBe('auth.forbidden');
    const values = { ...DEFAULT_SETTINGS.service, rescueHours: 12 } as Extract<Input<'settings.area.publish'>, { area: 'service' }>['values'];
    const { effects } = await supervisor.call('settings.area.preview', { area: 'service', values });
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'rescue_due', before: 24, after: 12 }));
  });

  it('refuses what was based on an older version', async () => {
    expect((await owner.refusal('settings.area.publish', deposit(500, 0), { contended: true })).code).toBe(
      'settings.version.outdated',
    );
  });

  it('is changed by one of ten who saw the same version', async () => {
    const editors = Array.from({ length: 10 }, (_, position) => (position % 2 === 0 ? owner : finance));
    const answers = await Promise.all(
      editors.map((editor, position) =>
        editor.answer(
          'settings.area.publish',
          { area: 'levels', values: DEFAULT_SETTINGS.levels, basedOn: 0, reason: `第 ${position} 个` },
          { contended: true },
        ),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await owner.call('settings.area.history', { area: 'levels' })).rows).toHaveLength(1);
  });
});

describe('a history', () => {
  it('comes page by page, newest first', async () => {
    const seen: number[] = [];
    for (let version = 2; version < 24; version += 1)
      await owner.call('settings.area.publish', deposit(200 + version, version));
    let after: string | undefined;
    do {
      const page = await owner.call('settings.area.history', { area: 'payments', after });
      seen.push(...page.rows.map(({ version }) => version));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual(Array.from({ length: 24 }, (_, position) => 24 - position));
  });
});

describe('a preview', () => {
  it('shows examples and recent sales as they would be, and changes nothing', async () => {
    await reportSale(devcloud);
    const before = await owner.call('settings.area.get', { area: 'points' });
    const { checkIn } = DEFAULT_SETTINGS.points;
    const values = {
      ...DEFAULT_SETTINGS.points,
      checkIn: { ...checkIn, streaks: [...checkIn.streaks] },
      earning: { base: { mode: 'per_yuan' as const, points: 3 }, byCategory: {} },
    };
    const { effects } = await finance.call('settings.area.preview', { area: 'points', values });
    expect(effects.find(({ kind }) => kind === 'purchase_points')).toMatchObject({
      category: 'gas_water_heater',
      before: 3_280,
      after: 9_840,
    });
    expect(effects.find(({ kind }) => kind === 'recent_sales_points')).toMatchObject({
      count: 1,
      before: 3_280,
      after: 9_840,
    });
    expect(await owner.call('settings.area.get', { area: 'points' })).toEqual(before);
  });
});

describe('values that make no sense', () => {
  const { points, levels, checkout, service, tariff, checklists } = DEFAULT_SETTINGS;
  it.each([
    [{ area: 'payments', values: { depositFen: -1 } }, 'values.depositFen'],
    [{ area: 'payments', values: { depositFen: 0.5 } }, 'values.depositFen'],
    [{ area: 'payments', values: { depositFen: 10_000_000 } }, 'values.depositFen'],
    [{ area: 'payments', values: points }, 'values.depositFen'],
    [{ area: 'points', values: { ...points, validMonths: 0 } }, 'values.validMonths'],
    [
      {
        area: 'points',
        values: { ...points, earning: { base: points.earning.base, byCategory: { spaceship: points.earning.base } } },
      },
      'values.earning.byCategory.spaceship',
    ],
    [
      {
        area: 'points',
        values: {
          ...points,
          checkIn: {
            points: 5,
            streaks: [
              { days: 7, bonus: 1 },
              { days: 7, bonus: 2 },
            ],
          },
        },
      },
      'values.checkIn.streaks.1',
    ],
    [{ area: 'levels', values: { ...levels, gold: { ...levels.gold, from: 2_000 } } }, 'values.gold.from'],
    [{ area: 'levels', values: { ...levels, regular: { ...levels.regular, from: 1 } } }, 'values.regular.from'],
    [{ area: 'checkout', values: { ...checkout, pointsPerYuan: 0 } }, 'values.pointsPerYuan'],
    [{ area: 'checkout', values: { ...checkout, pointsShareBps: 10_001 } }, 'values.pointsShareBps'],
    [{ area: 'service', values: { ...service, officeHours: [[], [], [], [], [], [], []] } }, 'values.officeHours'],
    [{ area: 'service', values: { ...service, windows: [...service.windows].reverse() } }, 'values.windows'],
    [{ area: 'service', values: { ...service, windows: [{ from: '10:00', to: '08:00' }] } }, 'values.windows.0'],
    [{ area: 'tariff', values: { items: [tariff.items[0], tariff.items[0]] } }, 'values.items'],
    [{ area: 'checklists', values: { steps: [{ ...checklists.steps[0], photos: 7 }] } }, 'values.steps.0.photos'],
    [{ area: 'weather', values: {} }, 'area'],
  ])('are refused, with what is wrong of them: %#', async (wrong, path) => {
    for (const action of ['settings.area.preview', 'settings.area.publish'] as const) {
      const error = await owner.refusal(action, { ...wrong, basedOn: 0, reason: '试试' } as never, { contended: true });
      expect(error).toMatchObject({
        code: 'request.invalid',
        details: { issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown },
      });
    }
  });
});
