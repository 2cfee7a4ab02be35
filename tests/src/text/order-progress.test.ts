import { orderProgress } from '../../../src/text/order-progress';
import { orderStages, trackDescription } from '../../../src/text/order-stages';
import type { OrderCard } from '../../../src/text/order-title';
import { appointmentLine, deliveryLines } from '../../../src/text/order-visits';
import { anAppointment, anOrderCard, NOW, TOMORROW, trackAt } from '../features/an-order-card';

const today = { on: '2026-11-23', from: '14:00', to: '16:00' };
const yesterday = { on: '2026-11-22', from: '14:00', to: '16:00' };
const HOUR_MS = 3_600_000;
const onTheWay = { track: trackAt('delivered'), deliveryState: 'out', deliverySince: NOW - HOUR_MS } as const;

describe('what is going on with an order', () => {
  it.each<[situation: string, card: Partial<OrderCard>, headline: string, tag: string]>([
    ['just reported', {}, '燃气热水器已开单，正在备货', '备货中'],
    ['not paid for yet', { payBy: NOW + HOUR_MS }, '燃气热水器等您付款', '待付款'],
    ['all of it given back', { track: trackAt(null), refund: 'refunded' }, '燃气热水器已全部退款', '已退款'],
    ['a part of it given back', { track: trackAt(null), refund: 'partly_refunded' }, '燃气热水器装好了', '已装好'],
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
      '约好昨天 14:00–16:00 送燃气热水器，还没有送到的消息',
      '等待更新',
    ],
    [
      'the agreed hours of today have passed',
      { track: trackAt('delivered'), delivery: anAppointment({ window: { ...today, from: '08:00', to: '10:00' } }) },
      '约好今天 08:00–10:00 送燃气热水器，还没有送到的消息',
      '等待更新',
    ],
    [
      'he is on the way',
      { ...onTheWay, delivery: anAppointment({ window: today }) },
      '陈立师傅出发了，正在送来燃气热水器',
      '配送中',
    ],
    [
      'he left yesterday, and nobody has heard of it since',
      { ...onTheWay, deliverySince: NOW - 24 * HOUR_MS, delivery: anAppointment({ window: yesterday }) },
      '陈立师傅昨天 10:00 出发送燃气热水器，还没有送到的消息',
      '等待更新',
    ],
    [
      'nobody was at home',
      { ...onTheWay, deliveryState: 'failed', delivery: null },
      '燃气热水器今天没有送成，正在重新约时间',
      '未送成',
    ],
    ['delivered', { track: trackAt('installed') }, '燃气热水器已送到，正在安排安装', '待安装'],
    [
      'an installation is agreed',
      { track: trackAt('installed'), delivery: anAppointment(), installation: anAppointment({ personName: '王建国' }) },
      '王建国师傅明天 09:00–11:00 上门安装燃气热水器',
      '已约安装',
    ],
    [
      'an installation is late',
      { track: trackAt('installed'), installation: anAppointment({ window: yesterday }) },
      '约好昨天 14:00–16:00 安装燃气热水器，还没有装好的消息',
      '等待更新',
    ],
    [
      'installed earlier than agreed',
      { track: trackAt(null), delivery: anAppointment(), installation: anAppointment() },
      '燃气热水器装好了',
      '已装好',
    ],
    ['delivered, nothing to install', { track: trackAt(null, ['installed']), title: '冰箱' }, '冰箱已送到', '已送达'],
    ['several pieces', { pieces: 3 }, '燃气热水器等 3 件已开单，正在备货', '备货中'],
    [
      'a name that begins with a figure',
      { title: 'KFR-35GW 1.5 匹空调', track: trackAt('delivered'), delivery: anAppointment() },
      '陈立师傅明天 09:00–11:00 送来 1.5 匹空调',
      '已约送货',
    ],
    [
      'somebody looks who may not know when',
      { track: trackAt('delivered'), deliveryState: 'scheduled' },
      '燃气热水器已约好送货时间',
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

  it('says when it was really done', () => {
    expect(orderProgress(anOrderCard({ track: trackAt(null) }), NOW).hint).toContain('今天 09:00 装好');
  });
});

describe('the track', () => {
  it('gives done stages their time, the current one its state, and says all of it to a screen reader', () => {
    const card = anOrderCard();
    expect(orderStages(card, NOW).map(({ label, note }) => [label, note])).toEqual([
      ['开单', '09:00'],
      ['发货', '备货中'],
      ['送达', undefined],
      ['安装', undefined],
    ]);
    expect(trackDescription(card)).toBe('开单已完成，发货：备货中，送达未开始，安装未开始');
  });

  it.each<[Partial<OrderCard>, string]>([
    [{ payBy: NOW + HOUR_MS }, '待付款'],
    [{ track: trackAt('delivered') }, '待约'],
    [{ track: trackAt('delivered'), delivery: anAppointment() }, '已约'],
    [onTheWay, '配送中'],
    [{ ...onTheWay, deliveryState: 'failed' }, '未送成'],
    [{ track: trackAt('installed') }, '待约'],
    [{ track: trackAt('installed'), installation: anAppointment() }, '已约'],
  ])('%j is at %s', (card, note) => {
    expect(orderStages(anOrderCard(card), NOW).find(({ state }) => state === 'current')?.note).toBe(note);
  });
});

describe('the line of an appointment', () => {
  it.each<[string, Partial<OrderCard>, string]>([
    ['nothing agreed', {}, '还没有约'],
    ['nothing but a wish', { wishedWindow: TOMORROW }, '还没有约，希望明天 09:00–11:00'],
    ['agreed', { track: trackAt('delivered'), delivery: anAppointment() }, '陈立师傅 · 明天 09:00–11:00'],
    ['failed', { ...onTheWay, deliveryState: 'failed' }, '还没有约'],
    ['delivered', { track: trackAt('installed'), delivery: anAppointment() }, '还没有约安装'],
    [
      'installation agreed',
      { track: trackAt('installed'), delivery: anAppointment(), installation: anAppointment({ personName: '王建国' }) },
      '王建国师傅 · 明天 09:00–11:00',
    ],
    ['installed', { track: trackAt(null), installation: anAppointment() }, '今天 09:00 装好'],
    ['cancelled', { cancelled: true, delivery: anAppointment() }, '—'],
  ])('%s', (_what, card, line) => {
    expect(appointmentLine(anOrderCard(card), NOW)).toBe(line);
  });

  it.each<[string, Partial<OrderCard>, string, string]>([
    ['agreed', { track: trackAt('delivered'), delivery: anAppointment() }, '明天送货', '09:00–11:00 · 陈立师傅送到桥西路 18 号'],
    ['wished', { wishedWindow: TOMORROW }, '希望明天送货', '09:00–11:00 · 送到桥西路 18 号'],
    ['on the way', { ...onTheWay, delivery: anAppointment() }, '正在送来', '陈立师傅送到桥西路 18 号'],
    ['installed', { track: trackAt(null), installation: anAppointment() }, '今天 09:00 装好', '装在桥西路 18 号'],
  ])('of the landing: %s', (_what, card, title, detail) => {
    expect(deliveryLines(anOrderCard(card), NOW)).toEqual({ title, detail });
  });
});

describe('an order nobody has paid for', () => {
  it('says until when it waits', () => {
    const { hint } = orderProgress(anOrderCard({ payBy: NOW + 24 * HOUR_MS }), NOW);
    expect(hint).toBe('请在明天 10:00 前付款，过了时间会自动取消。');
  });
});
