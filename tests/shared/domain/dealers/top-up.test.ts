import { listOfTopUp } from '../../../../src/shared/domain/dealers/top-up';

test.each([
  [{ amountFen: 100, creditedFen: 0, cancelled: false }, 'open'],
  [{ amountFen: 100, creditedFen: 40, cancelled: false }, 'open'],
  [{ amountFen: 100, creditedFen: 100, cancelled: false }, 'credited'],
  [{ amountFen: 100, creditedFen: 0, cancelled: true }, 'cancelled'],
])('a top-up stands where what became of it puts it: %j', (topUp, list) => {
  expect(listOfTopUp(topUp)).toBe(list);
});
