import { visitEntry, visitView, type OwnVisit } from '../../../../src/features/order-commands/visits-model';
import { NOW } from '../an-order-card';

const heater = { lineId: 'line-1', productId: 'prd_00000001', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater', quantity: 1, needsInstallation: true } as const;
const fridge = { lineId: 'line-2', productId: 'prd_00000002', name: '对开门冰箱', model: 'BCD-500', category: 'refrigerator', quantity: 2, needsInstallation: false } as const;

function aVisit(part: Partial<OwnVisit> = {}): OwnVisit {
  return {
    orderId: 'ord_00000001',
    orderNo: '26112300000001',
    state: 'scheduled',
    window: { on: '2026-11-23', from: '11:00', to: '13:00' },
    lines: [heater, fridge],
    customerName: '张女士',
    customerPhone: '13800138000',
    addressLine: '桥西路18号3栋1202',
    remark: null,
    dueFen: 0,
    commands: ['depart'],
    ...part,
  };
}

const on = (day: string, part: Partial<OwnVisit> = {}) => aVisit({ orderId: `ord_${day.replaceAll('-', '')}`, window: { on: day, from: '11:00', to: '13:00' }, ...part });

describe("a technician's visits", () => {
  it('stand in his day with their windows, under way once he has set out', () => {
    const { window } = on('2026-11-23');
    expect(visitEntry(on('2026-11-23'))).toEqual({ window, isUnderWay: false, isOver: false });
    expect(visitEntry(on('2026-11-23', { state: 'out' })).isUnderWay).toBe(true);
  });

  it('say whom, what, where and when', () => {
    expect(visitView(aVisit({ remark: '电梯要预约' }), NOW)).toMatchObject({
      tag: { words: '11:00–13:00', tone: 'action' },
      headline: '张女士 · 送货燃气热水器等 3 件',
      place: '桥西路18号3栋1202',
      goods: 'JSQ30 燃气热水器 × 1，BCD-500 对开门冰箱 × 2',
      remark: '备注：电梯要预约',
      phone: '13800138000',
      waiting: '',
    });
  });

  it('say what is still to be taken at the door, and nothing where all is paid', () => {
    expect([visitView(aVisit(), NOW).due, visitView(aVisit({ dueFen: 431_200 }), NOW).due]).toEqual([null, '还要收 ¥4,312']);
  });

  it.each<[string, Partial<OwnVisit>, string | undefined, string | undefined, string]>([
    ['to set out', { commands: ['depart'] }, '出发', undefined, ''],
    ['on the way', { state: 'out', commands: ['complete_delivery', 'fail_delivery'] }, '送达', '没送成', ''],
    ['another day', { window: { on: '2026-11-24', from: '09:00', to: '11:00' }, commands: [] }, undefined, undefined, '约定时间前 4 小时'],
  ])('have one next step: %s', (_what, part, main, other, waiting) => {
    const view = visitView(aVisit(part), NOW);
    expect([view.main?.label, view.other?.label]).toEqual([main, other]);
    expect(view.waiting).toContain(waiting);
  });

  it.each<[Partial<OwnVisit>, string, string]>([
    [{ state: 'out' }, '配送中', '11:00–13:00'],
    [{ window: { on: '2026-11-23', from: '08:00', to: '10:00' } }, '今天 08:00–10:00', ''],
    [{ window: { on: '2026-11-24', from: '08:00', to: '10:00' } }, '明天 08:00–10:00', ''],
  ])('are tagged by what is true now: %j', (part, tag, hours) => {
    expect(visitView(aVisit(part), NOW)).toMatchObject({ tag: { words: tag }, hours });
  });
});
