import {
  appointmentLine,
  deliveryLines,
  orderProgress,
  orderStages,
  trackDescription,
  type OrderCard,
} from '../../../src/text/order-progress';
import { anAppointment, anOrderCard, NOW, TOMORROW, trackAt } from '../features/an-order-card';

const today = { on: '2026-11-23', from: '14:00', to: '16:00' };
const yesterday = { on: '2026-11-22', from: '14:00', to: '16:00' };

describe('what is going on with an order', () => {
  it.each<[situation: string, card: Partial<OrderCard>, headline: string, tag: string]>([
    ['just reported', {}, '燃气热水器已开单，正在备货', '备货中'],
    ['shipped', { track: trackAt('delivered') }, '燃气热水器已发出，正在约送货时间', '已发货'],
    [
      'a delivery is agreed',
      { track: trackAt('delivered'), delivery: anAppointment() },
      '陈立师傅明天 09:00–11:00 送来燃气热水器',
      '已约送货',
    ],
    [
      'it comes today',
      { track: trackAt('delivered'), delivery: anAppointment({ window: today, personName: '陈师傅' }) },
      '陈师傅今天 14:00–16:00 送来燃气热水器',
      '今天送货',
    ],
    [
      'the agreed day has passed',
      { track: trackAt('delivered'), delivery: anAppointment({ window: yesterday }) },
      '陈立师傅昨天 14:00–16:00 送来燃气热水器',
      '等待更新',
    ],
    ['delivered', { track: trackAt('installed') }, '燃气热水器已送到，正在安排安装', '待安装'],
    [
      'an installation is agreed',
      { track: trackAt('installed'), delivery: anAppointment(), installation: anAppointment({ personName: '王建国' }) },
      '王建国师傅明天 09:00–11:00 上门安装燃气热水器',
      '已约安装',
    ],
    ['installed', { track: trackAt('rated') }, '燃气热水器装好了', '已装好'],
    [
      'delivered, nothing to install',
      { track: trackAt('rated', ['installed']), title: '冰箱' },
      '冰箱已送到',
      '已送达',
    ],
    ['several pieces', { pieces: 3 }, '燃气热水器等 3 件已开单，正在备货', '备货中'],
    [
      'a name that begins with a figure',
      { title: 'KFR-35GW 1.5 匹空调', track: trackAt('delivered'), delivery: anAppointment() },
      '陈立师傅明天 09:00–11:00 送来 1.5 匹空调',
      '已约送货',
    ],
    ['cancelled', { cancelled: true, delivery: anAppointment() }, '燃气热水器的订单已取消', '已取消'],
  ])('%s', (_situation, card, headline, tag) => {
    const progress = orderProgress(anOrderCard(card), NOW);
    expect(progress.headline).toBe(headline);
    expect(progress.tag.words).toBe(tag);
  });

  it('repeats the wish until a time is agreed', () => {
    expect(orderProgress(anOrderCard({ wishedWindow: TOMORROW }), NOW).hint).toContain('明天 09:00–11:00');
  });

  it('gives done stages their time and says the whole track to a screen reader', () => {
    const card = anOrderCard();
    expect(orderStages(card, NOW).map(({ label, note }) => [label, note])).toEqual([
      ['开单', '09:00'],
      ['发货', undefined],
      ['送达', undefined],
      ['安装', undefined],
      ['评价', undefined],
    ]);
    expect(trackDescription(card)).toBe('开单已完成，发货进行中，送达未开始，安装未开始，评价未开始');
  });

  it('names who comes in one line, and the day it was opened before that', () => {
    expect(appointmentLine(anOrderCard(), NOW)).toBe('今天 09:00 开单');
    expect(appointmentLine(anOrderCard({ delivery: anAppointment() }), NOW)).toBe('陈立师傅 · 明天 09:00–11:00');
  });

  it('tells the landing when and where it goes', () => {
    expect(deliveryLines(anOrderCard({ delivery: anAppointment() }), NOW)).toEqual({
      title: '明天送货',
      detail: '09:00–11:00 · 陈立师傅送到桥西路 18 号',
    });
    expect(deliveryLines(anOrderCard({ wishedWindow: TOMORROW }), NOW).title).toBe('希望明天送货');
  });
});
