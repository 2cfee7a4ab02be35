import { clockView } from '../../../../src/features/care/clock';
import { DEFAULT_SERVICE } from '../../../../src/shared/domain/service/service-defaults';
import { startOfDay } from '../../../../src/shared/kernel/time';
import { careClockText } from '../../../../src/text/care-clock';

const HOUR_MS = 3_600_000;
const calendar = { officeHours: Array.from({ length: 7 }, (_day, weekday) => (weekday < 5 ? [{ from: '09:00', to: '12:00' }, { from: '13:00', to: '18:00' }] : [])), holidays: [], extraWorkdays: [] };
/** A Monday. */
const MONDAY = startOfDay('2026-11-23');
const at = (hour: number, daysOn = 0) => MONDAY + (daysOn * 24 + hour) * HOUR_MS;
const due = (deadline: number | null, more: Partial<{ late: boolean; waitingForCustomer: boolean }> = {}) => ({ deadline, late: false, waitingForCustomer: false, ...more });

describe('a deadline on screen', () => {
  it('counts working time only: lunch is none', () => {
    expect(clockView(due(at(15)), at(10), calendar)).toEqual({ words: '工作时间还剩 4 小时', tone: 'action', still: null });
    expect(clockView(due(at(15)), at(14.5), calendar)).toEqual({ words: '工作时间还剩 30 分钟', tone: 'now', still: null });
  });

  it('stands still outside of the office’s hours, and says so', () => {
    const atNight = clockView(due(at(10, 1)), at(20), calendar);
    expect(atNight).toEqual({ words: '工作时间还剩 1 小时', tone: 'now', still: careClockText.still });
    expect(clockView(due(at(10, 1)), at(23), calendar)).toEqual(atNight);
    expect(clockView(due(at(15)), at(12.5), calendar)?.still).toBe(careClockText.still);
  });

  it('says since when it is late, in working time too', () => {
    expect(clockView(due(at(17), { late: true }), at(10, 1), calendar)).toEqual({ words: '已超时 2 小时', tone: 'danger', still: null });
    expect(clockView(due(at(18), { late: true }), at(20), calendar)).toMatchObject({ words: careClockText.overdueNow, tone: 'danger' });
  });

  it('waits for the customer without a time, also when it was late before', () => {
    expect(clockView(due(null, { waitingForCustomer: true }), at(10), calendar)).toMatchObject({ words: careClockText.waiting, tone: 'quiet' });
    expect(clockView(due(null, { waitingForCustomer: true, late: true }), at(10), calendar)).toMatchObject({ words: careClockText.lateAndWaiting, tone: 'danger' });
  });

  it('is none where nothing is awaited, and the instant itself until the hours are known', () => {
    expect(clockView(due(null), at(10), calendar)).toBeNull();
    expect(clockView(due(at(15)), at(10), undefined)).toMatchObject({ words: '今天 15:00 前' });
  });

  it('reads the company’s own hours', () => {
    expect(clockView(due(at(15)), at(10), DEFAULT_SERVICE)?.words).toMatch(/^工作时间还剩/);
  });
});
