import { appointedAt, appointmentChanged, hadAccepted, isEarlier, mayStillProve, refuseOtherAppointment } from '../../../../src/shared/domain/service/appointment-seen';
import type { WorkOrderCommand, WorkOrderParty, WorkOrderState } from '../../../../src/shared/domain/service/states';

const entry = (command: WorkOrderCommand, at: number, byId = 'per_wang', party: WorkOrderParty = 'technician', note: string | null = null) => ({
  command,
  at,
  receivedAt: at,
  byId,
  byName: '王师傅',
  party,
  note,
});

const given = (at: number) => entry('dispatch', at, 'per_zhao', 'dispatcher', '今天 14:00–16:00 王师傅');
const stopped = entry('pause', 5, 'per_zhao', 'dispatcher', '缺配件');

describe('the appointment that somebody sees', () => {
  it('is named by when it was made or moved', () => {
    expect(appointedAt({ timeline: [] })).toBeUndefined();
    expect(appointedAt({ timeline: [given(1), entry('accept', 2)] })).toBe(1);
    expect(appointedAt({ timeline: [given(1), entry('accept', 2), entry('reschedule', 3, 'per_zhang', 'customer')] })).toBe(3);
  });

  it('must be the one that holds, for who says which it is', () => {
    const progress = { timeline: [given(1), entry('accept', 2), given(6)] };
    expect(() => refuseOtherAppointment(progress, 6)).not.toThrow();
    expect(() => refuseOtherAppointment(progress, undefined)).not.toThrow();
    expect(() => refuseOtherAppointment(progress, 1)).toThrow('service.work_order.appointment_changed');
  });

  it.each([
    ['stopped by the office', [stopped, given(6)], { how: 'pause', party: 'dispatcher', reason: '缺配件' }],
    ['moved by the customer', [entry('reschedule', 4, 'per_zhang', 'customer', '今天 16:00–18:00 王师傅')], { how: 'reschedule', party: 'customer', reason: null }],
    ['given anew', [given(7)], { how: 'dispatch', party: 'dispatcher', reason: null }],
    ['called off', [entry('cancel', 8, 'per_zhang', 'customer', '不修了')], { how: 'cancel', party: 'customer', reason: '不修了' }],
  ] as const)('that was %s says so', (_, since, details) => {
    expect(appointmentChanged({ timeline: [given(1), entry('accept', 2), ...since] }, 1)).toMatchObject({ details });
  });
});

describe('what was recorded under an appointment that is over', () => {
  const timeline = [given(1), entry('accept', 2), stopped, given(6)];
  const proves = (state: WorkOrderState, seen: number, personId = 'per_wang') => mayStillProve({ state, appointment: null, timeline }, personId, seen);

  it('is kept from who had accepted it, whoever goes on, until the visit is signed and finished', () => {
    expect((['paused', 'scheduled', 'accepted', 'working', 'cancelled'] as const).map((state) => proves(state, 1))).toEqual([true, true, true, true, true]);
    expect([proves('finished', 1), proves('closed', 1)]).toEqual([false, false]);
  });

  it('is nobody else’s, and of no appointment that there never was', () => {
    expect([proves('paused', 1, 'per_chen'), proves('paused', 6), proves('paused', 3)]).toEqual([false, false, false]);
    expect(hadAccepted({ timeline }, 'per_wang', 6)).toBe(false);
  });

  it('is not over while it holds', () => {
    const appointment = { membershipId: 'mem_1', personId: 'per_wang', name: '王师傅', phone: null, window: { on: '2026-11-23', from: '10:00', to: '12:00' }, startsAt: 600, endsAt: 660 };
    const holding = { state: 'accepted' as const, appointment, timeline: [given(1), entry('accept', 2)] };
    expect(mayStillProve(holding, 'per_wang', 1)).toBe(false);
    expect(mayStillProve({ ...holding, appointment: null }, 'per_wang', 1)).toBe(true);
  });
});

describe('what was recorded at a visit', () => {
  const timeline = [given(1), entry('accept', 2), stopped, given(6), entry('accept', 7)];

  it.each([
    ['under the appointment that holds', { at: 9, appointedAt: 6 }, false],
    ['under the one before', { at: 3, appointedAt: 1 }, true],
    ['under the one before, by a phone that had not heard of its end', { at: 8, appointedAt: 1 }, true],
    ['while nobody wrote appointments down, before this one', { at: 5 }, true],
    ['while nobody wrote appointments down, since', { at: 6 }, false],
  ])('%s', (_, record, earlier) => {
    expect(isEarlier({ timeline }, record)).toBe(earlier);
  });

  it('is of the present visit until another appointment is made', () => {
    expect(isEarlier({ timeline: timeline.slice(0, 3) }, { at: 3, appointedAt: 1 })).toBe(false);
  });
});
