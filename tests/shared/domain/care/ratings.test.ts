import { opensRescue, ratingStanding, type RatingFacts } from '../../../../src/shared/domain/care/ratings';
import { RESCUE_STATES, rescueMachine } from '../../../../src/shared/domain/care/states';
import { WORK_ORDER_STATES } from '../../../../src/shared/domain/service/states';

const HOUR = 3_600_000;
const finished: RatingFacts = { workOrderState: 'finished', finishedAt: 1_000, given: [], rescue: null, unratedHours: 72 };
const END = 1_000 + 72 * HOUR;

describe('a rating', () => {
  it.each(WORK_ORDER_STATES)('of a work order that is %s is possible only once the work is done', (workOrderState) => {
    const { mayRate } = ratingStanding({ ...finished, workOrderState }, 2_000);
    expect(mayRate).toBe(workOrderState === 'finished');
  });

  it.each([
    ['right away', finished, 1_000, { mayRate: true, round: 1, closesAt: END }],
    ['until the last millisecond', finished, END - 1, { mayRate: true, round: 1, closesAt: END }],
    ['not after the time', finished, END, { mayRate: false, refusal: 'care.rating.closed' }],
    ['not when it closed by itself', { ...finished, workOrderState: 'closed' }, 2_000, { mayRate: false, refusal: 'care.rating.closed' }],
    ['not before the work is done', { ...finished, workOrderState: 'working', finishedAt: null }, 2_000, { mayRate: false, refusal: 'care.rating.not_finished' }],
    ['not twice', { ...finished, given: [1] }, 2_000, { mayRate: false, refusal: 'care.rating.given' }],
    ['not again while somebody cares', { ...finished, given: [1], rescue: { state: 'contacted', overAt: null } }, 2_000, { mayRate: false, refusal: 'care.rating.given' }],
    ['once more after a rescue', { ...finished, workOrderState: 'closed', given: [1], rescue: { state: 'rescued', overAt: 5_000 } }, END, { mayRate: true, round: 2, closesAt: 5_000 + 72 * HOUR }],
    ['and after one that was lost', { ...finished, workOrderState: 'closed', given: [1], rescue: { state: 'lost', overAt: 5_000 } }, 6_000, { mayRate: true, round: 2, closesAt: 5_000 + 72 * HOUR }],
    ['not for ever after a rescue', { ...finished, given: [1], rescue: { state: 'rescued', overAt: 5_000 } }, 5_000 + 72 * HOUR, { mayRate: false, refusal: 'care.rating.closed' }],
    ['not a third time', { ...finished, given: [1, 2], rescue: { state: 'rescued', overAt: 5_000 } }, 6_000, { mayRate: false, refusal: 'care.rating.given' }],
  ] satisfies [string, RatingFacts, number, ReturnType<typeof ratingStanding>][])('is taken %s', (_name, facts, now, standing) => {
    expect(ratingStanding(facts, now)).toEqual(standing);
  });
});

it.each([
  [1, 1, true],
  [2, 1, true],
  [3, 1, false],
  [4, 1, false],
  [5, 1, false],
  [1, 2, false],
  [2, 2, false],
] as const)('%i stars in round %i: a rescue is opened is %s', (stars, round, opens) => {
  expect(opensRescue(stars, round)).toBe(opens);
});

it('nobody is rescued or lost whom nobody has spoken to', () => {
  const ends = RESCUE_STATES.filter((state) => Object.values(rescueMachine.table[state]).some((next) => next === 'rescued' || next === 'lost'));
  expect(ends).toEqual(['contacted', 'visited']);
});
