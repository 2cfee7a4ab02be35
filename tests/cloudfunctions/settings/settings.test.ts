import { main } from '../../../cloudfunctions/settings';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { contracts, type Input } from '../../../src/shared/contract/registry';
import { DEFAULT_SETTINGS, SETTING_AREAS } from '../../../src/shared/domain/setting-areas';
import { customers, foundCompany, people } from '../../fixtures/company';
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
  reason: `订金改为 ${yuan} 元`,
});

test('every action of the contract is carried out by the function', () => {
  const named = Object.keys(contracts).filter((name) => name.startsWith('settings.'));
  expect(main.actions.map(({ name }) => name).sort()).toEqual(named.sort());
});

describe('an area of the rules', () => {
  it.each(SETTING_AREAS)('holds what is written in the program until somebody changes it: %s', async (area) => {
    const got = await owner.call('settings.area.get', { area });
    expect(got).toEqual({ area, values: DEFAULT_SETTINGS[area], version: 0, byName: null, reason: null, at: null });
    expect((await finance.call('settings.area.list', {})).areas).toContainEqual(got);
  });

  it('holds what was published last, by whom and why, and keeps every version before it', async () => {
    const first = await owner.call('settings.area.publish', deposit(300, 0));
    expect(first).toMatchObject({
      version: 1,
      values: { depositFen: 30_000 },
      byName: '吴总',
      reason: '订金改为 300 元',
    });
    await finance.call('settings.area.publish', deposit(150, 1));
    expect(await owner.call('settings.area.get', { area: 'payments' })).toMatchObject({ version: 2, byName: '孙会计' });
    const { rows, next } = await owner.call('settings.area.history', { area: 'payments' });
    expect(rows).toMatchObject([{ version: 2, values: { depositFen: 15_000 } }, first]);
    expect(next).toBeNull();
    expect((await owner.call('settings.area.history', { area: 'points' })).rows).toEqual([]);
  });

  it('is published once when the same command comes again', async () => {
    const input: Input<'settings.area.publish'> = {
      area: 'checkout',
      values: { ...DEFAULT_SETTINGS.checkout, unpaidHours: 12 },
      basedOn: 0,
      reason: '半天',
    };
    const first = await owner.call('settings.area.publish', input, { requestId: 'publish-twice' });
    expect(await owner.call('settings.area.publish', input, { requestId: 'publish-twice', contended: true })).toEqual(
      first,
    );
    const other = await owner.refusal(
      'settings.area.publish',
      { ...input, reason: '一天' },
      { requestId: 'publish-twice', contended: true },
    );
    expect(other.code).toBe('request.id_reused');
    expect((await owner.call('settings.area.history', { area: 'checkout' })).rows).toHaveLength(1);
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

describe('nobody', () => {
  it.each([people.supervisor, people.guide, people.technician, people.dealer, people.partner, customers.zhang])(
    'such as $name sees or changes the rules',
    async ({ openid }) => {
      const client = clientOf(devcloud, openid);
      expect((await client.refusal('settings.area.get', { area: 'points' })).code).toBe('auth.forbidden');
      expect((await client.refusal('settings.area.list', {})).code).toBe('auth.forbidden');
      expect((await client.refusal('settings.area.history', { area: 'points' })).code).toBe('auth.forbidden');
      expect(
        (await client.refusal('settings.area.preview', { area: 'payments', values: { depositFen: 1 } })).code,
      ).toBe('auth.forbidden');
      expect((await client.refusal('settings.area.publish', deposit(1, 0), { contended: true })).code).toBe(
        'auth.forbidden',
      );
    },
  );

  const { points, levels, checkout } = DEFAULT_SETTINGS;
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
    [{ area: 'weather', values: {} }, 'area'],
  ])('publishes what makes no sense: %#', async (wrong, path) => {
    for (const action of ['settings.area.preview', 'settings.area.publish'] as const) {
      const error = await owner.refusal(action, { ...wrong, basedOn: 0, reason: '试试' } as never, { contended: true });
      expect(error).toMatchObject({
        code: 'request.invalid',
        details: { issues: expect.arrayContaining([expect.objectContaining({ path })]) as unknown },
      });
    }
  });
});
