import { EMPTY_REQUEST, mayAskRefund, scopeOf } from '../../../../src/features/refunds/request-model';

const card = { cancelled: false, totalFen: 328_000 };

describe('asking for money back', () => {
  it('is for the buyer of an order that stands and cost something', () => {
    expect(mayAskRefund({ relation: 'buyer', card })).toBe(true);
    expect(mayAskRefund({ relation: 'user', card })).toBe(false);
    expect(mayAskRefund({ relation: 'buyer', card: { ...card, cancelled: true } })).toBe(false);
    expect(mayAskRefund({ relation: 'buyer', card: { ...card, totalFen: 0 } })).toBe(false);
    expect(mayAskRefund({ relation: 'buyer', card: { ...card, totalFen: null } })).toBe(false);
  });

  it('asks about the lines of which pieces were chosen, and about nothing while none is', () => {
    expect(scopeOf('ord_0000000001', EMPTY_REQUEST)).toBeNull();
    expect(scopeOf('ord_0000000001', { ...EMPTY_REQUEST, pieces: { one: 0 } })).toBeNull();
    expect(scopeOf('ord_0000000001', { pieces: { one: 2, two: 0 }, goods: 'stay', reason: '' })).toEqual({
      orderId: 'ord_0000000001',
      lines: [{ lineId: 'one', quantity: 2 }],
      goodsReturned: false,
    });
  });
});
