import fc from 'fast-check';
import { earliestStart, fits, travelAdded, type Busy, type Job, type WorkDay } from '../../../../src/shared/domain/service/slots';

const travel = { sameDistrict: 20, otherDistrict: 45 };
const QIAOXI = '石家庄市桥西区';
const CHANGAN = '石家庄市长安区';
const anyTime = { travel, notBefore: 0 };

const day = (...busy: Busy[]): WorkDay => ({ from: 8 * 60, to: 18 * 60, busy });
const busy = (startsAt: number, endsAt: number, district = QIAOXI): Busy => ({ startsAt, endsAt, district });
const job = (minutes: number, district = QIAOXI): Job => ({ minutes, district });
const window = (from: number, to: number) => ({ from: from * 60, to: to * 60 });

describe('the earliest start in a window', () => {
  it.each([
    ['an empty day begins with the window', day(), job(90), window(9, 11), 9 * 60],
    ['never before the technician begins', day(), job(90), window(7, 9), 8 * 60],
    ['after the job before, and the way from it', day(busy(8 * 60, 9 * 60 + 30)), job(60), window(9, 11), 9 * 60 + 50],
    ['the way from another district is longer', day(busy(8 * 60, 9 * 60 + 30, CHANGAN)), job(60), window(9, 11), 10 * 60 + 15],
    ['the whole job fits before the next one', day(busy(12 * 60, 13 * 60)), job(100), window(10, 12), 10 * 60],
    ['a start in the window is not enough: the job would run into the next one', day(busy(11 * 60, 12 * 60)), job(120), window(9, 11), null],
    ['nor may it run past the end of the day', day(), job(121), window(16, 18), null],
    ['the end of the day itself will do', day(), job(120), window(16, 18), 16 * 60],
    ['a window that begins at its end is none', day(), job(10), window(9, 9), null],
  ])('%s', (_, workDay, wanted, arrival, expected) => {
    expect(earliestStart(workDay, wanted, arrival, anyTime)).toBe(expected);
  });

  it('is not in the past', () => {
    expect(earliestStart(day(), job(60), window(9, 11), { travel, notBefore: 10 * 60 + 7 })).toBe(10 * 60 + 7);
    expect(earliestStart(day(), job(60), window(9, 11), { travel, notBefore: 11 * 60 })).toBeNull();
  });
});

describe('the travel that a job adds', () => {
  it.each([
    ['from home on an empty day', day(), 45],
    ['a neighbour in the district', day(busy(8 * 60, 9 * 60)), 20],
    ['the nearer of two neighbours', day(busy(8 * 60, 9 * 60, CHANGAN), busy(14 * 60, 15 * 60)), 20],
  ])('%s', (_, workDay, expected) => {
    expect(travelAdded(workDay, job(60), 10 * 60, travel)).toBe(expected);
  });
});

describe('filling a day', () => {
  const jobs = fc.array(
    fc.record({ minutes: fc.integer({ min: 15, max: 240 }), district: fc.constantFrom(QIAOXI, CHANGAN) }),
    { maxLength: 12 },
  );
  const arrival = fc.integer({ min: 6 * 60, max: 18 * 60 }).chain((from) => fc.record({ from: fc.constant(from), to: fc.integer({ min: from, max: 20 * 60 }) }));

  it('never overlaps, leaves the way between, and stays inside the hours', () => {
    fc.assert(
      fc.property(jobs, fc.array(arrival, { minLength: 12, maxLength: 12 }), (wanted, windows) => {
        const taken: Busy[] = [];
        for (const [position, next] of wanted.entries()) {
          const asked = windows[position] ?? window(8, 18);
          const startsAt = earliestStart(day(...taken), next, asked, anyTime);
          if (startsAt === null) continue;
          expect(startsAt).toBeGreaterThanOrEqual(asked.from);
          expect(startsAt).toBeLessThan(asked.to);
          taken.push(busy(startsAt, startsAt + next.minutes, next.district));
        }
        const sorted = [...taken].sort((one, other) => one.startsAt - other.startsAt);
        for (const [position, one] of sorted.entries()) {
          expect(one.startsAt).toBeGreaterThanOrEqual(8 * 60);
          expect(one.endsAt).toBeLessThanOrEqual(18 * 60);
          const next = sorted[position + 1];
          if (next !== undefined) expect(next.startsAt - one.endsAt).toBeGreaterThanOrEqual(one.district === next.district ? 20 : 45);
        }
      }),
    );
  });

  it('finds the earliest minute that fits, in whatever order the jobs are told', () => {
    fc.assert(
      fc.property(jobs, arrival, fc.constantFrom(30, 60, 150), (wanted, asked, minutes) => {
        const taken: Busy[] = [];
        for (const next of wanted) {
          const startsAt = earliestStart(day(...taken), next, window(8, 18), anyTime);
          if (startsAt !== null) taken.push(busy(startsAt, startsAt + next.minutes, next.district));
        }
        const found = earliestStart(day(...taken), job(minutes), asked, anyTime);
        expect(earliestStart(day(...taken.reverse()), job(minutes), asked, anyTime)).toBe(found);
        const every = Array.from({ length: asked.to - asked.from }, (_, after) => asked.from + after);
        expect(every.find((start) => fits(day(...taken), job(minutes), start, travel)) ?? null).toBe(found);
      }),
      { numRuns: 60 },
    );
  });
});
