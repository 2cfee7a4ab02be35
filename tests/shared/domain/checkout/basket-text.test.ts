import fc from 'fast-check';
import { basketOf, basketText } from '../../../../src/shared/domain/checkout/basket-text';

const item = fc.record({
  productId: fc.stringMatching(/^[a-z]{2,4}_[0-9a-z]{8,40}$/),
  quantity: fc.integer({ min: 1, max: 99 }),
});

describe('a basket in an address', () => {
  it('comes out as it went in', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 20 }), (items) => expect(basketOf(basketText(items))).toEqual(items)));
  });

  it.each(['', '~', 'prd_00000001', 'prd_00000001.0', 'prd_00000001.100', 'prd_00000001.-1', '<script>.1'])('is empty when it is none: %j', (text) => {
    expect(basketOf(text)).toEqual([]);
  });
});
