import { SITUATIONS, situationOf } from '../../../src/shared/domain/orders/situation';
import type { OrderCard } from '../../../src/text/order-title';
import { staffProgress } from '../../../src/text/staff-progress';
import { anAppointment, anOrderCard, NOW, TOMORROW, trackAt } from '../features/an-order-card';

const today = { on: '2026-11-23', from: '11:00', to: '13:00' };
const onTheWay = { track: trackAt('delivered'), deliveryState: 'out', deliverySince: NOW - 3_600_000 } as const;

const CARDS: readonly [situation: string, card: Partial<OrderCard>, headline: string, tag: string][] = [
  ['preparing', {}, '燃气热水器还没有发货', '待发货'],
  ['shipped', { track: trackAt('delivered') }, '燃气热水器已发货，还没有约送货时间', '待约送货'],
  [
    'delivery_scheduled',
    { track: trackAt('delivered'), delivery: anAppointment() },
    '陈立师傅约明天 09:00–11:00 送燃气热水器',
    '已约送货',
  ],
  ['out', { ...onTheWay, delivery: anAppointment({ window: today }) }, '陈立师傅今天 09:00 出发，正在送燃气热水器', '配送中'],
  ['failed', { ...onTheWay, deliveryState: 'failed' }, '燃气热水器今天 09:00 没有送成，要重新约时间', '未送成'],
  ['to_install', { track: trackAt('installed') }, '燃气热水器已送到，还没有约安装时间', '待约安装'],
  [
    'installation_scheduled',
    { track: trackAt('installed'), installation: anAppointment({ personName: '王建国' }) },
    '王建国师傅约明天 09:00–11:00 安装燃气热水器',
    '已约安装',
  ],
  ['delivered', { track: trackAt(null, ['installed']) }, '燃气热水器已送到', '已送达'],
  ['installed', { track: trackAt(null) }, '燃气热水器已装好', '已装好'],
  ['unpaid', { payBy: NOW + 3_600_000 }, '燃气热水器还没有付款', '待付款'],
  ['refunded', { track: trackAt(null), refund: 'refunded' }, '燃气热水器已全部退款', '已退款'],
  ['cancelled', { cancelled: true }, '燃气热水器的订单已取消', '已取消'],
];

describe('an order, as those read it who work on it', () => {
  it.each(CARDS)('%s', (situation, part, headline, tag) => {
    const card = anOrderCard(part);
    expect(situationOf(card)).toBe(situation);
    expect(staffProgress(card, NOW)).toMatchObject({ headline, tag: { words: tag } });
  });

  it('has words for every situation, and speaks to no customer', () => {
    expect(CARDS.map(([situation]) => situation).toSorted()).toEqual([...SITUATIONS].toSorted());
    for (const [, part] of CARDS) {
      const { headline, hint } = staffProgress(anOrderCard({ ...part, wishedWindow: TOMORROW }), NOW);
      expect(`${headline}${hint}`).not.toMatch(/您|留人在家|告诉/);
    }
  });

  it('says from when on somebody may set out, until then', () => {
    const scheduled = (window: typeof today) =>
      staffProgress(anOrderCard({ track: trackAt('delivered'), delivery: anAppointment({ window }) }), NOW).hint;
    expect(scheduled({ ...today, on: '2026-11-24' })).toContain('前 4 小时');
    expect(scheduled(today)).toBe('');
    expect(scheduled({ ...today, on: '2026-11-22' })).toContain('已过');
  });
});
