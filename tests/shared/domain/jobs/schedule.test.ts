import fc from 'fast-check';
import { nextDueAt, type Schedule } from '../../../../src/shared/domain/jobs/schedule';
import { timeOfDay } from '../../../../src/shared/kernel/time';

const at = (iso: string) => Date.parse(`${iso}+08:00`);

describe('what is due', () => {
  it.each<[Schedule, string, string]>([
    [{ everyMinutes: 1 }, '2026-11-22T09:59:00.200', '2026-11-22T10:00:00'],
    [{ everyMinutes: 10 }, '2026-11-22T10:00:00', '2026-11-22T10:10:00'],
    [{ everyMinutes: 10 }, '2026-11-22T10:09:59', '2026-11-22T10:10:00'],
    [{ everyMinutes: 60 }, '2026-11-22T23:30:00', '2026-11-23T00:00:00'],
    [{ dailyAt: '10:00' }, '2026-11-22T09:59:59', '2026-11-22T10:00:00'],
    [{ dailyAt: '10:00' }, '2026-11-22T10:00:00', '2026-11-23T10:00:00'],
    [{ dailyAt: '00:30' }, '2026-12-31T23:59:00', '2027-01-01T00:30:00'],
  ])('%j after %s is due at %s', (schedule, after, due) => {
    expect(new Date(nextDueAt(schedule, at(after)))).toEqual(new Date(at(due)));
  });

  it('always lies ahead, at most one turn', () => {
    const anInstant = fc.integer({ min: 0, max: Date.UTC(2099, 0) });
    fc.assert(
      fc.property(anInstant, fc.integer({ min: 1, max: 1_440 }), (after, everyMinutes) => {
        const due = nextDueAt({ everyMinutes }, after);
        return due > after && due - after <= everyMinutes * 60_000;
      }),
    );
    fc.assert(
      fc.property(anInstant, (after) => {
        const due = nextDueAt({ dailyAt: '10:00' }, after);
        return due > after && due - after <= 86_400_000 && timeOfDay(due) === '10:00';
      }),
    );
  });
});
