import { appliancePageView, bookRows, bookRowView, type Appliance } from '../../../../src/features/appliances/view-model';
import { NOW } from '../an-order-card';

const appliance = (warranty: Partial<Appliance['warranty']> = {}): Appliance => ({
  id: 'app_00000001',
  product: { productId: 'prd_00000001', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater' },
  installedOn: '2026-11-22',
  warranty: {
    cardNo: '26112200001-1-1',
    startsOn: '2026-11-22',
    endsOn: '2032-11-21',
    months: 72,
    daysLeft: 2_190,
    state: 'active',
    ...warranty,
  },
  serialNumber: 'SN20261122',
  orderId: null,
  organisationName: '桥西店',
  installedByName: '王建国',
  replacementYear: 2031,
  end: null,
  own: true,
});

describe('a machine', () => {
  it('stands in the book with its warranty', () => {
    expect(bookRowView(appliance())).toMatchObject({
      title: 'JSQ30 燃气热水器',
      detail: '保修至\u00A02032.11.21',
      tag: { words: '保修中', tone: 'done' },
    });
  });

  it.each<[warranty: Partial<Appliance['warranty']>, headline: string, tag: string, percentLeft: number]>([
    [{}, '保修到 2032 年 11 月 21 日', '保修中', 100],
    [{ state: 'expiring', daysLeft: 23, endsOn: '2026-12-16' }, '保修还剩 23 天', '快到期', 1],
    [{ state: 'expired', daysLeft: 0, endsOn: '2025-11-21' }, '保修已在 2025 年 11 月 21 日到期', '已过保', 0],
  ])('says how its warranty stands: %j', (warranty, headline, tag, percentLeft) => {
    const view = appliancePageView(appliance(warranty), NOW);
    expect(view).toMatchObject({ headline, percentLeft });
    expect(view.tag.words).toBe(tag);
  });

  it('says of a machine that nobody installs when it came, and of no installer and number', () => {
    const labels = (machine: Appliance) => appliancePageView(machine, NOW).facts.map(({ label }) => label);
    expect(labels(appliance())).toEqual(expect.arrayContaining(['机身编号', '安装日期', '安装师傅']));
    const brought = { ...appliance(), serialNumber: '' };
    expect(labels(brought)).toEqual(['型号', '品类', '送到日期', '购买门店', '建议更换']);
    expect(appliancePageView(brought, NOW).serialNumber).toBe('');
  });

  it('words the length of a warranty in years or months', () => {
    const months = (count: number) =>
      appliancePageView(appliance({ months: count }), NOW).card.find(({ label }) => label === '保修期')?.value;
    expect([months(72), months(18)]).toEqual(['6 年', '18 个月']);
  });

  it.each([
    [{ end: null, own: true }, 'retire', true],
    [{ end: { how: 'replaced', on: '2026-11-01' }, own: true }, 'use', false],
    [{ end: { how: 'returned', on: '2026-11-01' }, own: true }, null, false],
    [{ end: null, own: false }, null, true],
  ] as const)('says what its household may say about it: %j', (part, retiring, isInUse) => {
    expect(appliancePageView({ ...appliance(), ...part }, NOW)).toMatchObject({ retiring, isInUse });
  });

  it('stands behind those in use once it was given back, and says so', () => {
    const back = { ...appliance(), id: 'app_00000002', end: { how: 'returned', on: '2026-11-01' } } as const;
    expect(bookRows([back, appliance()])).toMatchObject([
      { id: 'app_00000001' },
      { id: 'app_00000002', detail: '2026.11.01 退回', tag: { words: '已退回', tone: 'quiet' } },
    ]);
    expect(appliancePageView(back, NOW).headline).toContain('已退回');
  });
});
