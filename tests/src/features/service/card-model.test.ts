import { visitsBesideOrders, visitRowView, workOrderCardView } from '../../../../src/features/service/card-model';
import { aWorkOrder, NOW } from './a-work-order';

describe('visits on the home screen', () => {
  const installation = aWorkOrder({ card: { kind: 'installation', state: 'requested', orderId: 'ord_00000001', technician: null } }).card;

  it.each(['requested', 'scheduled', 'accepted', 'paused'] as const)('leave an installation that is %s to its order, where that is shown', (state) => {
    const card = { ...installation, state };
    expect(visitsBesideOrders([card], ['ord_00000001'])).toEqual([]);
    expect(visitsBesideOrders([card], [])).toEqual([card]);
  });

  it('show who is on his way, and whatever came of no order, the nearest first', () => {
    const underWay = { ...installation, state: 'en_route' as const };
    const asked = aWorkOrder({ card: { technician: null, state: 'requested', window: null } }).card;
    const tomorrow = aWorkOrder({ card: { state: 'accepted', window: { on: '2026-11-23', from: '08:00', to: '10:00' } } }).card;
    const today = aWorkOrder({ card: { state: 'scheduled' } }).card;
    expect(visitsBesideOrders([asked, tomorrow, today, underWay], ['ord_00000001'])).toEqual([underWay, today, tomorrow, asked]);
  });
});

describe('a promise', () => {
  const card = (state: 'scheduled' | 'accepted' | 'working') => aWorkOrder({ card: { state } }).card;
  const evening = NOW + 10 * 3_600_000;

  it('is told as one until the technician said yes', () => {
    expect(workOrderCardView(card('scheduled'), NOW)).toMatchObject({ tag: { words: '等师傅确认' }, hint: '师傅确认后会告诉您。' });
    const track = card('scheduled').track.map((entry) => (entry.stage === 'appointed' ? { ...entry, at: null, state: 'current' as const } : entry));
    expect(workOrderCardView({ ...card('scheduled'), track }, NOW).stages[1]?.label).toBe('待确认');
    expect(workOrderCardView({ ...card('scheduled'), track, window: null }, NOW).stages[1]?.label).toBe('待约');
  });

  it.each([
    ['under_way', '待出发'],
    ['working', '待服务'],
    ['finished', '待完工'],
  ] as const)('names what it waits for: %s', (awaited, label) => {
    const plain = card('scheduled');
    const at = plain.track.findIndex(({ stage }) => stage === awaited);
    const track = plain.track.map((entry, position) => ({ ...entry, at: null, state: position < at ? ('done' as const) : position === at ? ('current' as const) : ('ahead' as const) }));
    const view = workOrderCardView({ ...plain, track }, NOW);
    expect(view.stages[at]?.label).toBe(label);
    expect(view.trackDescription).toContain(label);
    expect(view.trackDescription).not.toContain(`${label}进行中`);
  });

  it('that was not kept is said to be over, and nothing sounds as if it went on', () => {
    for (const state of ['scheduled', 'accepted'] as const) {
      expect(workOrderCardView(card(state), evening)).toMatchObject({ headline: '约好今天 10:00–12:00 上门，师傅还没有出发', tag: { words: '已过时间', tone: 'danger' } });
    }
    expect(workOrderCardView(card('working'), evening).headline).toBe('陈立师傅正在维修');
    expect(workOrderCardView(card('working'), evening + 86_400_000)).toMatchObject({ headline: '昨天 10:00–12:00 的维修还没有办完的消息', tag: { words: '等待更新' } });
  });
});

describe('a visit among all there were', () => {
  it('is a line once it is over, and a card with its track before', () => {
    const { card } = aWorkOrder({ card: { state: 'closed' } });
    expect(visitRowView(card, NOW)).toEqual({ title: '维修 · JSQ30 燃气热水器', detail: '今天 · 陈立师傅', tag: { words: '已完成', tone: 'quiet' } });
    expect(visitRowView({ ...card, state: 'cancelled', technician: null, window: null }, NOW)).toMatchObject({ detail: '今天 09:00', tag: { words: '已取消' } });
    expect(visitRowView({ ...card, state: 'working' }, NOW)).toBeNull();
  });
});
