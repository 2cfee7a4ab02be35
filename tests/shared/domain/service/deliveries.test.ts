import fc from 'fast-check';
import { clashIn } from '../../../../src/shared/domain/service/clash';
import { deliveryStart } from '../../../../src/shared/domain/service/deliveries';
import { clashesFrom, workDayOf, type Booking } from '../../../../src/shared/domain/service/technicians';
import { startOfDay } from '../../../../src/shared/kernel/time';

const MONDAY = '2026-11-23';
const travel = { sameDistrict: 20, otherDistrict: 45 };
const QIAOXI = '石家庄市桥西区';
const CHANGAN = '石家庄市长安区';
const EARLIER = startOfDay('2026-11-20');
const job = { minutes: 30, district: QIAOXI };

const visit = (startsAt: number, endsAt: number, district = QIAOXI): Booking => ({ workOrderId: `wko_${startsAt}`, on: MONDAY, startsAt, endsAt, district });
const delivery = (startsAt: number, endsAt: number, district = QIAOXI): Booking => ({ orderId: `ord_${startsAt}`, on: MONDAY, startsAt, endsAt, district });
const window = (from: string, to: string) => ({ on: MONDAY, from, to });

describe('when a delivery begins', () => {
  it.each([
    ['with its window on an empty day', [], window('09:00', '11:00'), EARLIER, 540],
    ['in the evening, too', [], window('18:00', '20:00'), EARLIER, 1_080],
    ['after a visit and the way from it', [visit(540, 600)], window('09:00', '11:00'), EARLIER, 620],
    ['after another delivery in another district', [delivery(540, 570, CHANGAN)], window('09:00', '11:00'), EARLIER, 615],
    ['never, where others leave no room', [visit(540, 700)], window('09:00', '11:00'), EARLIER, null],
    ['this minute, in a window that has begun', [], window('09:00', '11:00'), startOfDay(MONDAY) + 10 * 3_600_000, 600],
    ['in the last minutes of a day', [], window('23:00', '23:59'), startOfDay(MONDAY) + 23.9 * 3_600_000, 1_434],
  ])('%s', (_, busy, asked, now, expected) => {
    expect(deliveryStart(busy, job, asked, { travel, now })).toBe(expected);
  });
});

describe('what stands in the way', () => {
  it.each([
    ['a visit', [visit(540, 700)], { what: 'visit', on: MONDAY, from: '09:00', to: '11:40' }],
    ['the first of several', [visit(600, 660), delivery(500, 545)], { what: 'delivery', on: MONDAY, from: '08:20', to: '09:05' }],
    ['the way from another district', [delivery(480, 510, CHANGAN)], { what: 'delivery', on: MONDAY, from: '08:00', to: '08:30' }],
    ['nothing that ends early enough', [delivery(480, 520)], null],
    ['nothing of another day', [{ ...visit(540, 700), on: '2026-11-24' }], null],
  ])('is %s', (_, bookings, expected) => {
    expect(clashIn(bookings, job, window('09:00', '11:00'), travel)).toEqual(expected);
  });

  it('is known whenever a delivery finds no time', () => {
    const booking = fc.record({ startsAt: fc.integer({ min: 0, max: 1_400 }), minutes: fc.integer({ min: 1, max: 300 }), district: fc.constantFrom(QIAOXI, CHANGAN), goods: fc.boolean() });
    fc.assert(
      fc.property(fc.array(booking, { maxLength: 8 }), (drawn) => {
        const bookings = drawn.map(({ startsAt, minutes, district, goods }) => (goods ? delivery : visit)(startsAt, startsAt + minutes, district));
        const asked = window('09:00', '11:00');
        const start = deliveryStart(bookings, job, asked, { travel, now: EARLIER });
        if (start === null) expect(clashIn(bookings, job, asked, travel)).not.toBeNull();
        else expect(bookings.every(({ startsAt, endsAt }) => endsAt <= start || startsAt >= start + job.minutes)).toBe(true);
      }),
    );
  });
});

it('a delivery takes the time of a visit, and only its own place is free for it', () => {
  const HOURS = { from: 480, to: 1_080 };
  const technician = { week: Array.from({ length: 7 }, () => HOURS), daysOff: [], bookings: [delivery(540, 570), visit(600, 660)] };
  expect(workDayOf(technician, MONDAY)?.busy).toHaveLength(2);
  expect(workDayOf(technician, MONDAY, 'ord_540')?.busy).toEqual([visit(600, 660)]);
});

it('a delivery lies amiss only on a day that its technician took off', () => {
  const evening = { week: Array.from({ length: 7 }, () => ({ from: 480, to: 1_080 })), daysOff: [], bookings: [delivery(1_100, 1_130)] };
  expect(clashesFrom(evening, MONDAY)).toEqual([]);
  expect(clashesFrom({ ...evening, daysOff: [MONDAY] }, MONDAY)).toEqual(evening.bookings);
  expect(clashesFrom({ ...evening, bookings: [visit(1_100, 1_130)] }, MONDAY)).toHaveLength(1);
});
