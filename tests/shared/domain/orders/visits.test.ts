import { isTimeToDepart, isWindowOver, windowStartsAt } from '../../../../src/shared/domain/orders/appointment-window';
import { placedProgress, type OrderProgress } from '../../../../src/shared/domain/orders/order-progress';
import { DELIVERY_STATES } from '../../../../src/shared/domain/orders/state-machines';
import { nextVisitAt, openVisit, visitsOf } from '../../../../src/shared/domain/orders/visits';

const at = (moment: string) => Date.parse(`${moment}:00+08:00`);
const window = { on: '2026-11-28', from: '14:00', to: '16:00' };
const appointmentOf = (assigneeId: string | null, on = window.on) => ({ window: { ...window, on }, personName: '陈立', personPhone: null, assigneeId });

function progressOf(part: Partial<OrderProgress>): OrderProgress {
  return { ...placedProgress(true, { id: 'per_guide', name: '李敏' }, 1), ...part };
}

describe('a window', () => {
  it('begins at its time of day in Shanghai', () => {
    expect(windowStartsAt(window)).toBe(at('2026-11-28T14:00'));
  });

  it.each([
    ['2026-11-28T15:59', false],
    ['2026-11-28T16:00', true],
    ['2026-11-29T09:00', true],
    ['2026-11-27T23:00', false],
  ])('at %s is over: %s', (moment, over) => {
    expect(isWindowOver(window, at(moment))).toBe(over);
  });

  it.each([
    ['2026-11-27T18:00', false],
    ['2026-11-28T09:59', false],
    ['2026-11-28T10:00', true],
    ['2026-11-28T17:00', true],
  ])('lets somebody set out at %s: %s', (moment, departs) => {
    expect(isTimeToDepart(window, at(moment))).toBe(departs);
  });

  it('in the night lets somebody set out the evening before', () => {
    expect(isTimeToDepart({ on: '2026-11-29', from: '01:00' }, at('2026-11-28T21:00'))).toBe(true);
  });
});

describe('the visits of an order', () => {
  it('are still to come while somebody is expected with the goods, or on his way', () => {
    const appointment = appointmentOf('mem_chen');
    for (const delivery of DELIVERY_STATES) {
      const progress = progressOf({ delivery: { state: delivery, appointment }, installation: { state: 'scheduled', appointment } });
      expect(openVisit(progress) !== null).toBe(delivery === 'scheduled' || delivery === 'out');
      expect(openVisit({ ...progress, state: 'cancelled' })).toBeNull();
    }
  });

  it('belong to whom they were given, also when they are over', () => {
    const progress = progressOf({
      delivery: { state: 'delivered', appointment: appointmentOf('mem_chen') },
      installation: { state: 'scheduled', appointment: appointmentOf('mem_wang') },
    });
    expect(visitsOf(progress, 'mem_chen')).toEqual(['delivery']);
    expect(visitsOf(progress, 'mem_wang')).toEqual(['installation']);
    expect(visitsOf(progress, 'mem_other')).toEqual([]);
    expect(visitsOf(progressOf({ delivery: { state: 'out', appointment: appointmentOf(null) } }), 'mem_chen')).toEqual([]);
  });

  it('are sorted by when the goods are brought', () => {
    const delivery = { state: 'scheduled', appointment: appointmentOf('mem_chen', '2026-11-30') } as const;
    const installation = { state: 'scheduled', appointment: appointmentOf('mem_wang', '2026-11-29') } as const;
    expect(nextVisitAt(progressOf({ delivery, installation }))).toBe(at('2026-11-30T14:00'));
    expect(nextVisitAt(progressOf({ installation }))).toBeNull();
  });
});
