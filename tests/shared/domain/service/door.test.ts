import { doorFinding, isDoubtful, type DoorSituation, type DoorVisit } from '../../../../src/shared/domain/service/door';
import type { WorkOrderState } from '../../../../src/shared/domain/service/states';
import { startOfDay } from '../../../../src/shared/kernel/time';
import { appointment as someday } from './a-work-order';

const HOUR = 3_600_000;
const TODAY = '2026-11-22';
const NOW = startOfDay(TODAY) + 15 * HOUR;
const technician = { personId: 'per_chenli', membershipId: 'mem_chenli' };

interface Visit extends DoorVisit {
  readonly mine: boolean;
}

function aVisit(state: WorkOrderState, part: { readonly mine?: boolean; readonly movedAt?: number; readonly on?: string; readonly membershipId?: string | null } = {}): Visit {
  const { mine = true, movedAt = NOW - HOUR, on = TODAY, membershipId = technician.membershipId } = part;
  const timeline = [{ command: 'depart' as const, at: movedAt, receivedAt: movedAt, byId: technician.personId, byName: '陈立', note: null }];
  const appointment = membershipId === null ? null : { ...someday, membershipId, window: { on, from: '14:00', to: '16:00' } };
  return { state, appointment, timeline, mine };
}

const find = (jobs: readonly Visit[], own: readonly Visit[] = jobs.filter(({ mine }) => mine)) =>
  doorFinding({ technician, jobs, own, isOwn: ({ mine }) => mine, now: NOW });

const theirs = aVisit('working', { mine: false });
const stale = NOW - 13 * HOUR;

const CASES: readonly { readonly why: string; readonly situation: DoorSituation; readonly jobs: readonly Visit[]; readonly own?: readonly Visit[] }[] = [
  { why: 'his own visit goes on', situation: 'expected', jobs: [aVisit('on_site')] },
  { why: 'his own visit goes on, and another one was moved later', situation: 'expected', jobs: [aVisit('en_route', { movedAt: NOW - 2 * HOUR }), theirs] },
  { why: 'he has no visit, and the technician is at a door', situation: 'expected', jobs: [theirs] },
  { why: 'the technician forgot to say that he left', situation: 'not_set_out', jobs: [aVisit('accepted')] },
  { why: 'his visit is tomorrow', situation: 'another_day', jobs: [aVisit('accepted', { on: '2026-11-23' })] },
  { why: 'the technician is elsewhere and should come later', situation: 'elsewhere', jobs: [aVisit('accepted'), theirs] },
  { why: 'his visit was stopped', situation: 'paused', jobs: [], own: [aVisit('paused', { membershipId: null })] },
  { why: 'nobody ended his visit half a year ago', situation: 'left_open', jobs: [aVisit('working', { movedAt: stale })] },
  { why: 'nobody ended somebody else’s visit half a year ago', situation: 'left_open', jobs: [aVisit('working', { mine: false, movedAt: stale })] },
  { why: 'another technician is to come today', situation: 'somebody_else', jobs: [theirs], own: [aVisit('accepted', { membershipId: 'mem_wang' })] },
  { why: 'his visit was finished today', situation: 'over', jobs: [aVisit('finished'), theirs], own: [] },
  { why: 'the technician has no job', situation: 'nobody', jobs: [], own: [] },
  { why: 'the technician has not set out to anybody', situation: 'nobody', jobs: [aVisit('accepted', { mine: false })] },
];

it.each(CASES)('when $why, it is “$situation”', ({ situation, jobs, own }) => {
  expect(find(jobs, own).situation).toBe(situation);
});

it('names the visit at whose door he is, and never a stranger’s where he is not expected', () => {
  expect(find([theirs]).visit).toBe(theirs);
  expect(find([aVisit('working', { mine: false, movedAt: stale })]).visit).toBeNull();
  expect(find([], []).visit).toBeNull();
});

it('looks into nothing that is a forgotten tap', () => {
  expect(CASES.map(({ situation }) => situation).filter((situation) => !isDoubtful(situation))).toEqual(['expected', 'expected', 'expected', 'not_set_out', 'over']);
});
