import { freeDays, windowsFrom } from '../../../../src/shared/domain/service/free-windows';
import { startOfDay } from '../../../../src/shared/kernel/time';

const MONDAY = '2026-11-23';
const WINDOWS = [
  { from: '08:00', to: '10:00' },
  { from: '10:00', to: '12:00' },
  { from: '23:30', to: '23:59' },
];
const ALL_DAY = { from: 0, to: 24 * 60 };
const technician = {
  categories: ['gas_water_heater' as const],
  kinds: ['repair' as const],
  areas: [],
  week: Array.from({ length: 7 }, () => ALL_DAY),
  daysOff: [],
  active: true,
  bookings: [],
};
const wanted = { workOrderId: 'wko_wanted', kind: 'repair' as const, category: 'gas_water_heater' as const, district: '石家庄市桥西区', minutes: 20 };
const at = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return startOfDay(MONDAY) + (60 * hours + minutes) * 60_000;
};
const offeredAt = (time: string, days = 1) => freeDays(wanted, [technician], { windows: WINDOWS, days, travel: { sameDistrict: 20, otherDistrict: 45 }, now: at(time) });
const freeAt = (time: string) => offeredAt(time).flatMap(({ windows }) => windows.filter(({ free }) => free).map(({ from }) => from));

describe('the windows that a customer may choose', () => {
  it.each([
    ['07:00', ['08:00', '10:00', '23:30']],
    ['07:59', ['08:00', '10:00', '23:30']],
    // It has begun.
    ['08:00', ['10:00', '23:30']],
    ['09:59', ['10:00', '23:30']],
    ['10:00', ['23:30']],
    // Nobody who sets out now is there before midnight.
    ['23:20', []],
  ])('at %s of today are those that can still be reached', (time, froms) => {
    expect(freeAt(time)).toEqual(froms);
  });

  it('leave out a day of which every window has begun', () => {
    expect(offeredAt('23:30', 2).map(({ on }) => on)).toEqual(['2026-11-24']);
  });

  it('are not free where the way leaves no time for the work', () => {
    const late = { ...technician, week: Array.from({ length: 7 }, () => ({ from: 0, to: 11 * 60 })) };
    const looking = { windows: WINDOWS, days: 1, travel: { sameDistrict: 20, otherDistrict: 45 }, now: at('09:58') };
    expect(freeDays({ ...wanted, minutes: 20 }, [late], looking)[0]?.windows.map(({ free }) => free)).toEqual([false, false]);
    expect(freeDays({ ...wanted, minutes: 15 }, [late], looking)[0]?.windows.map(({ free }) => free)).toEqual([true, false]);
  });
});

it('proposes to a dispatcher what has begun and is not over: he may promise it by phone', () => {
  expect(windowsFrom(MONDAY, 1, WINDOWS, at('09:00')).map(({ from }) => from)).toEqual(['08:00', '10:00', '23:30']);
  expect(windowsFrom(MONDAY, 1, WINDOWS, at('10:00')).map(({ from }) => from)).toEqual(['10:00', '23:30']);
});
