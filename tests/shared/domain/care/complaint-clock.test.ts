import fc from 'fast-check';
import { byCalendar, clockOf, goOn, isLate, waitForCustomer, type ComplaintTerms } from '../../../../src/shared/domain/care/complaint-clock';
import { rescueDeadline } from '../../../../src/shared/domain/care/rescue';
import { COMPLAINT_STATES } from '../../../../src/shared/domain/care/states';
import { addWorkingMs, workingMsBetween } from '../../../../src/shared/domain/care/working-time';

const HOUR = 3_600_000;
const day = [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '18:00' }];
const terms: ComplaintTerms = {
  officeHours: [day, day, day, day, day, [], []],
  holidays: [],
  extraWorkdays: [],
  calendarVersion: 1,
  complaintHours: { acknowledge: 2, investigate: 8, propose: 16, resolve: 24, followUp: 40 },
};
const at = (time: string): number => Date.parse(`${time}+08:00`);
const MONDAY = at('2026-09-21T09:00');

describe('the clock of a complaint', () => {
  it.each([
    ['received', '2026-09-21T11:00'],
    ['acknowledged', '2026-09-22T10:00'],
    ['investigating', '2026-09-23T11:00'],
    ['proposed', null],
    ['agreed', '2026-09-24T12:00'],
    ['resolved', '2026-09-28T16:00'],
    ['followed_up', null],
    ['closed', null],
    ['reopened', '2026-09-22T10:00'],
  ] as const)('of one that is %s ends at %s', (state, deadline) => {
    expect(clockOf(state, terms, MONDAY).deadline).toBe(deadline === null ? null : at(deadline));
  });

  it('has a row for every state', () => {
    expect(COMPLAINT_STATES.filter((state) => clockOf(state, terms, MONDAY).leftMs === null)).toEqual(['followed_up', 'closed']);
  });

  it('stands still while the customer has to answer, and goes on with what was left', () => {
    const asked = waitForCustomer(clockOf('received', terms, MONDAY), terms, at('2026-09-21T10:30'));
    expect(asked).toEqual({ leftMs: HOUR / 2, since: at('2026-09-21T10:30'), waiting: true, deadline: null, calendarVersion: 1 });
    expect(isLate(asked, at('2026-12-01T09:00'))).toBe(false);
    expect(goOn(asked, terms, at('2026-09-23T20:00')).deadline).toBe(at('2026-09-24T09:30'));
  });

  it('does not stop or start twice', () => {
    const running = clockOf('received', terms, MONDAY);
    expect(goOn(running, terms, MONDAY + HOUR)).toEqual(running);
    const waiting = waitForCustomer(running, terms, MONDAY);
    expect(waitForCustomer(waiting, terms, MONDAY + HOUR)).toEqual(waiting);
  });

  it('runs by the calendar that was published last, from when the step began', () => {
    const later = { ...terms, holidays: ['2026-09-22'], calendarVersion: 2 };
    const moved = byCalendar(clockOf('acknowledged', terms, MONDAY), later);
    expect(moved).toEqual({ leftMs: 8 * HOUR, since: MONDAY, waiting: false, deadline: at('2026-09-23T10:00'), calendarVersion: 2 });
    expect(byCalendar(waitForCustomer(moved, later, MONDAY), terms).deadline).toBeNull();
  });

  it('is late after its last moment, and stays late however long somebody waits', () => {
    const running = clockOf('received', terms, MONDAY);
    expect([isLate(running, MONDAY + 2 * HOUR), isLate(running, MONDAY + 2 * HOUR + 1)]).toEqual([false, true]);
    const waiting = waitForCustomer(running, terms, MONDAY + 3 * HOUR);
    expect([isLate(waiting, MONDAY + 3 * HOUR), isLate(goOn(waiting, terms, MONDAY + 9 * HOUR), MONDAY + 9 * HOUR)]).toEqual([true, true]);
  });

  it('gives the office its hours, however often the customer is waited for', () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: 1, max: HOUR }), fc.integer({ min: 1, max: 60 * HOUR })), { maxLength: 4 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 * HOUR }), pauses, (offset, waits) => {
        let now = MONDAY + offset;
        let clock = clockOf('acknowledged', terms, now);
        let used = 0;
        for (const [until, length] of waits) {
          const asked = addWorkingMs(terms, now, until);
          used += workingMsBetween(terms, now, asked);
          clock = waitForCustomer(clock, terms, asked);
          now = asked + length;
          clock = goOn(clock, terms, now);
        }
        expect(used + workingMsBetween(terms, now, clock.deadline ?? 0)).toBe(8 * HOUR);
      }),
    );
  });
});

it('a rescue has its hours from the rating on, nights and weekends left out', () => {
  expect(rescueDeadline(terms, at('2026-09-18T17:00'), 24)).toBe(at('2026-09-24T11:00'));
});
