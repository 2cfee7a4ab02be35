import fc from 'fast-check';
import { accounts } from '../../../../src/shared/domain/ledger/accounts';
import { setsAvailable, stockShown } from '../../../../src/shared/domain/stock/left';
import { countStock, deliverStock, expectStock, giveUpStock, receiveStock, releaseStock, reserveStock } from '../../../../src/shared/domain/stock/stock-plans';

const line = { lineId: 'ord_1_1', productId: 'prd_heater0001', quantity: 3 };
const said = { facts: { orderNo: '26112200000001' }, at: 1_000 };
const stock = accounts.stock(line.productId);
const { delivered, supply } = accounts.house;

describe('the pieces of a line', () => {
  it('are set aside, and leave or are free again, once', () => {
    const reserved = reserveStock(line, said).transfer;
    expect(reserved).toMatchObject({ id: 'stock:ord_1_1', mode: 'pending', amount: 3, from: stock, to: delivered, asset: 'PIECE:prd_heater0001' });
    const left = deliverStock(line, said).transfer;
    const freed = releaseStock(line, said).transfer;
    expect(left).toMatchObject({ id: 'stock:ord_1_1/resolved', mode: 'post', pendingId: reserved.id, amount: 3 });
    expect(freed).toMatchObject({ id: left.id, mode: 'void', pendingId: reserved.id, amount: 3 });
  });

  it('may leave in part', () => {
    expect(deliverStock(line, said, 2).transfer).toMatchObject({ mode: 'post', amount: 2 });
    expect(() => deliverStock(line, said, 4)).toThrow('what leaves was reserved');
    expect(() => deliverStock(line, said, 0)).toThrow('what leaves was reserved');
  });

  it('are expected back under the name of what brings them back, and there once they were received, or given up', () => {
    const one = { ...line, quantity: 1 };
    const back = expectStock(one, 'ref_1', said).transfer;
    expect(back).toMatchObject({ id: 'stock-returned:ref_1:ord_1_1', from: delivered, to: stock, amount: 1, mode: 'pending' });
    const there = receiveStock(one, 'ref_1', said).transfer;
    expect(there).toMatchObject({ id: `${back.id}/resolved`, from: delivered, to: stock, amount: 1, mode: 'post', pendingId: back.id });
    expect(giveUpStock(one, 'ref_1', said).transfer).toMatchObject({ id: there.id, mode: 'void', pendingId: back.id });
  });
});

describe('a count', () => {
  it.each([
    [4, 10, { from: supply, to: stock, amount: 6 }],
    [10, 4, { from: stock, to: supply, amount: 6 }],
    [0, 1, { from: supply, to: stock, amount: 1 }],
  ])('books the difference between %i in the books and %i on the shelf', (onHand, counted, expected) => {
    const plan = countStock({ countId: 'cnt_1', productId: line.productId, onHand, counted }, said);
    expect(plan?.transfer).toMatchObject({ id: 'stock-counted:cnt_1', kind: 'stock_counted', ...expected });
  });

  it('that finds nothing wrong books nothing', () => {
    expect(countStock({ countId: 'cnt_1', productId: line.productId, onHand: 7, counted: 7 }, said)).toBeNull();
  });
});

describe('what is left', () => {
  it.each([
    [-2, 'sold_out', null],
    [0, 'sold_out', null],
    [1, 'few', 1],
    [5, 'few', 5],
    [6, 'in_stock', null],
  ])('is told of %i pieces as %s', (available, state, left) => {
    expect(stockShown(available)).toEqual({ state, left });
  });

  it('makes as many sets as its scarcest component allows, and never one more', () => {
    const component = fc.record({ quantity: fc.integer({ min: 1, max: 5 }), available: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(component, { minLength: 1, maxLength: 5 }), (parts) => {
        const components = parts.map(({ quantity }, position) => ({ productId: String(position), quantity }));
        const availableOf = (productId: string) => parts[Number(productId)]?.available ?? 0;
        const sets = setsAvailable(components, availableOf);
        const enoughFor = (count: number) => parts.every(({ quantity, available }) => quantity * count <= available);
        return enoughFor(sets) && !enoughFor(sets + 1);
      }),
    );
  });
});
