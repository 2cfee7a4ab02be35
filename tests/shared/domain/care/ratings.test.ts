import { opensRescue, ratingStanding, type RatingFacts } from '../../../../src/shared/domain/care/ratings';
import { RESCUE_STATES, rescueMachine } from '../../../../src/shared/domain/care/states';
import { WORK_ORDER_STATES } from '../../../../src/shared/domain/service/states';

const END = 5_000;
const finished: RatingFacts = { workOrderState: 'finished', closeAt: END, given: [], secondUntil: null };

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
    ['not before the work is done', { ...finished, workOrderState: 'working', closeAt: null }, 2_000, { mayRate: false, refusal: 'care.rating.not_finished' }],
    ['not twice, nor while somebody cares', { ...finished, given: [1] }, 2_000, { mayRate: false, refusal: 'care.rating.given' }],
    ['once more after a rescue', { workOrderState: 'closed', closeAt: null, given: [1], secondUntil: 9_000 }, 8_999, { mayRate: true, round: 2, closesAt: 9_000 }],
    ['not for ever after a rescue', { workOrderState: 'closed', closeAt: null, given: [1], secondUntil: 9_000 }, 9_000, { mayRate: false, refusal: 'care.rating.closed' }],
    ['not a third time', { workOrderState: 'closed', closeAt: null, given: [1, 2], secondUntil: 9_000 }, 6_000, { mayRate: false, refusal: 'care.rating.given' }],
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
