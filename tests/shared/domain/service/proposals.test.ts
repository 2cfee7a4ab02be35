import fc from 'fast-check';
import { proposalsFor, type Candidate, type Wanted } from '../../../../src/shared/domain/service/proposals';
import type { Booking } from '../../../../src/shared/domain/service/technicians';
import { hoursOn, lacksFor } from '../../../../src/shared/domain/service/technicians';
import { startOfDay } from '../../../../src/shared/kernel/time';

const MONDAY = '2026-11-23';
const NOON = startOfDay('2026-11-22') + 12 * 3_600_000;
const travel = { sameDistrict: 20, otherDistrict: 45 };
const QIAOXI = '石家庄市桥西区';
const CHANGAN = '石家庄市长安区';
const HOURS = { from: 8 * 60, to: 18 * 60 };

function technician(name: string, more: Partial<Candidate> = {}): Candidate {
  return {
    membershipId: `mem_${name}`,
    name,
    categories: ['gas_water_heater'],
    kinds: ['installation', 'repair'],
    areas: [],
    week: [HOURS, HOURS, HOURS, HOURS, HOURS, HOURS, null],
    daysOff: [],
    active: true,
    bookings: [],
    ratingTenths: null,
    visits: 0,
    declined: 0,
    ...more,
  };
}

const booking = (startsAt: number, endsAt: number, district = QIAOXI, on = MONDAY) =>
  ({
    workOrderId: `wko_${startsAt}`,
    on,
    startsAt,
    endsAt,
    district,
  }) satisfies Booking;

const morning = { on: MONDAY, from: '09:00', to: '11:00' };
const afternoon = { on: MONDAY, from: '14:00', to: '16:00' };
const wanted: Wanted = {
  workOrderId: 'wko_wanted',
  kind: 'repair',
  category: 'gas_water_heater',
  district: QIAOXI,
  minutes: 90,
  wishes: [morning],
};
const looking = { windows: [morning, afternoon], travel, now: NOON };
const namesOf = (candidates: readonly Candidate[], asked = wanted) => proposalsFor(asked, candidates, looking).map(({ name, window }) => `${name} ${window.from}`);

describe('who is proposed', () => {
  it('puts the wished window before a free one', () => {
    expect(namesOf([technician('王')])).toEqual(['王 09:00', '王 14:00']);
  });

  it('prefers who is in the district already, although he has more to do', () => {
    const near = technician('近', { bookings: [booking(11 * 60, 12 * 60)] });
    expect(namesOf([technician('远'), near])[0]).toBe('近 09:00');
  });

  it('prefers who knows the customer, then who has less to do, then who is rated better', () => {
    const known = technician('熟', { visits: 2 });
    const rated = technician('优', { ratingTenths: 49 });
    const other = technician('良', { ratingTenths: 42 });
    expect(namesOf([other, rated, known]).slice(0, 3)).toEqual(['熟 09:00', '优 09:00', '良 09:00']);
  });

  it('leaves who has declined the job to the last, and says so', () => {
    const declined = technician('推', { declined: 1, visits: 5, ratingTenths: 50 });
    const found = proposalsFor(wanted, [declined, technician('王')], looking);
    expect(found.map(({ name }) => name)).toEqual(['王', '王', '推', '推']);
    expect(found[2]?.reasons[0]).toEqual({ reason: 'declined', value: 1 });
  });

  it('proposes nobody before he could be there', () => {
    const now = startOfDay(MONDAY) + (9 * 60 + 16) * 60_000;
    const startOf = (more: Partial<Candidate>) => proposalsFor(wanted, [technician('王', more)], { ...looking, now })[0]?.startsAt;
    expect(startOf({})).toBe(10 * 60 + 1);
    expect(startOf({ bookings: [booking(8 * 60, 9 * 60)] })).toBe(9 * 60 + 36);
    expect(startOf({ bookings: [booking(8 * 60, 9 * 60, CHANGAN)] })).toBe(10 * 60 + 1);
    expect(startOf({ bookings: [booking(9 * 60, 10 * 60)] })).toBe(10 * 60 + 20);
  });

  it('proposes nobody for a day that has gone by, also when that is what the customer wished for', () => {
    const gone = { ...morning, on: '2026-11-20' };
    const asked = { ...wanted, wishes: [gone] };
    expect(proposalsFor(asked, [technician('王')], { ...looking, windows: [gone] })).toEqual([]);
    expect(proposalsFor(asked, [technician('王')], { ...looking, windows: [gone, afternoon] }).map(({ window }) => window)).toEqual([afternoon]);
  });

  it('says why', () => {
    const one = technician('王', { bookings: [booking(11 * 60, 12 * 60)], ratingTenths: 47, visits: 1 });
    expect(proposalsFor(wanted, [one], looking)[0]?.reasons).toEqual([
      { reason: 'wished_window', value: 1 },
      { reason: 'near', value: 20 },
      { reason: 'knows_customer', value: 1 },
      { reason: 'few_jobs', value: 1 },
      { reason: 'well_rated', value: 47 },
    ]);
  });

  it.each([
    ['who cannot do this kind of job', { kinds: ['installation'] as const }],
    ['who does not know this kind of machine', { categories: ['air_conditioner'] as const }],
    ['who works in another district', { areas: [CHANGAN] }],
    ['who is off that day', { daysOff: [MONDAY] }],
    ['who gets no jobs', { active: false }],
    ['whose day is full', { bookings: [booking(8 * 60, 18 * 60)] }],
  ])('leaves out %s', (_, more) => {
    expect(namesOf([technician('王', more)])).toEqual([]);
  });

  it('does not count the place that the job itself has now', () => {
    const own = { ...booking(9 * 60, 18 * 60), workOrderId: wanted.workOrderId };
    expect(namesOf([technician('王', { bookings: [own] })])).toEqual(['王 09:00', '王 14:00']);
  });
});

describe('a technician’s days', () => {
  it('begin with Monday', () => {
    expect(hoursOn(technician('王'), MONDAY)).toEqual(HOURS);
    expect(hoursOn(technician('王'), '2026-11-29')).toBeNull();
  });

  it('an area names city and district; none is everywhere', () => {
    expect(lacksFor(technician('王', { areas: [QIAOXI] }), wanted)).toBeNull();
    expect(lacksFor(technician('王', { areas: [CHANGAN] }), wanted)).toBe('area');
    expect(lacksFor(technician('王', { areas: ['石家庄市'] }), wanted)).toBeNull();
    expect(lacksFor(technician('王', { areas: ['保定市'] }), wanted)).toBe('area');
    expect(lacksFor(technician('王'), wanted)).toBeNull();
  });
});

it('proposes the same whatever order the technicians are told in', () => {
  const anyone = fc.record({
    visits: fc.integer({ min: 0, max: 2 }),
    ratingTenths: fc.constantFrom(null, 40, 50),
    bookings: fc.constantFrom([], [booking(8 * 60, 10 * 60)], [booking(9 * 60, 11 * 60, CHANGAN)], [booking(13 * 60, 17 * 60)]),
  });
  fc.assert(
    fc.property(fc.array(anyone, { maxLength: 8 }), (people) => {
      const candidates = people.map((more, position) => technician(String(position), more));
      const found = proposalsFor(wanted, candidates, looking);
      expect(proposalsFor(wanted, [...candidates].reverse(), looking)).toEqual(found);
      expect(found.filter(({ window }) => window === afternoon).every((_, position) => position < candidates.length)).toBe(true);
    }),
  );
});
