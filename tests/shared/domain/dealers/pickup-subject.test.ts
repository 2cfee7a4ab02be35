import { chosenSubject, pickupSubjects } from '../../../../src/shared/domain/dealers/pickup-subject';

test.each([
  ['the first that was agreed, where nothing is said', ['rebate', 'goods'], undefined, 'rebate'],
  ['the one that is said', ['rebate', 'goods'], 'goods', 'goods'],
  ['none that was not agreed', ['rebate', 'goods'], 'delivery', null],
  ['goods, where nothing was agreed', [], undefined, 'goods'],
] as const)('a pick-up is settled under %s', (_words, subjects, chosen, expected) => {
  expect(chosenSubject({ subjects }, chosen)).toBe(expected);
});

test('there is always one to choose', () => {
  expect([pickupSubjects({ subjects: [] }), pickupSubjects({ subjects: ['margin', 'goods'] })]).toEqual([['goods'], ['margin', 'goods']]);
});
