import { amountOf, isAllHandedOver, leftToHandOver, leftToReturn, listOf, movedLines, PICKUP_STATES, pickupMachine, type PickupLine } from '../../../../src/shared/domain/dealers/pickup';
import { reachableStates } from '../../../../src/shared/kernel/state-machine';

const line = (productId: string, over: Partial<PickupLine> = {}): PickupLine => ({
  productId,
  unitPriceFen: 1_000,
  quantity: 3,
  handedOver: 0,
  returning: 0,
  returned: 0,
  ...over,
});
const LINES = [line('prd_a'), line('prd_b', { unitPriceFen: 250, quantity: 2 })];

describe('a pick-up', () => {
  test('comes to every state that it has, and stands in one list in each', () => {
    expect([...reachableStates(pickupMachine)].sort()).toEqual([...PICKUP_STATES].sort());
    expect(PICKUP_STATES.map(listOf)).toEqual(['waiting', 'open', 'open', 'done', 'done', 'done']);
  });

  test('costs what its pieces cost at its own prices', () => {
    expect(amountOf([{ productId: 'prd_a', quantity: 2 }, { productId: 'prd_b', quantity: 1 }], LINES)).toBe(2_250);
  });

  test.each([
    ['more than was asked for', [{ productId: 'prd_a', quantity: 4 }]],
    ['nothing', [{ productId: 'prd_a', quantity: 0 }]],
    ['a model that is not of it', [{ productId: 'prd_z', quantity: 1 }]],
    ['one model twice', [{ productId: 'prd_a', quantity: 1 }, { productId: 'prd_a', quantity: 1 }]],
  ])('hands over no %s', (_words, pieces) => {
    expect(movedLines(LINES, pieces, { field: 'handedOver', most: leftToHandOver })).toBeNull();
  });

  test('is handed over when every piece is', () => {
    const part = movedLines(LINES, [{ productId: 'prd_a', quantity: 3 }], { field: 'handedOver', most: leftToHandOver }) ?? [];
    expect(isAllHandedOver(part)).toBe(false);
    const all = movedLines(part, [{ productId: 'prd_b', quantity: 2 }], { field: 'handedOver', most: leftToHandOver }) ?? [];
    expect(isAllHandedOver(all)).toBe(true);
  });

  test('brings back at most what was handed over and is neither back nor on its way', () => {
    expect(leftToReturn(line('prd_a', { handedOver: 3, returning: 1, returned: 1 }))).toBe(1);
  });
});
