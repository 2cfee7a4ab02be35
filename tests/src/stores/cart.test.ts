import { MOST_LINES, useCart, type CartProduct } from '../../../src/stores/cart';

const product = (id: string): CartProduct => ({
  id,
  kind: 'product',
  name: '净水器',
  model: id,
  category: 'water_purifier',
  pictureKey: 'water_purifier',
  listPriceFen: 199_900,
  priceFen: 199_900,
  memberPriceFen: null,
  stock: { state: 'in_stock', left: null },
  restockOn: null,
});

describe('the cart', () => {
  const cart = () => useCart.getState();
  beforeEach(() => useCart.setState(useCart.getInitialState()));

  it('keeps one line a product, the last one put in on top', () => {
    cart().add(product('a'), 1);
    cart().add(product('b'), 2);
    cart().add(product('a'), 3);
    expect(cart().lines.map((line) => [line.product.id, line.quantity])).toEqual([
      ['a', 4],
      ['b', 2],
    ]);
  });

  it('takes what an order can take, and says when it is full', () => {
    const taken = Array.from({ length: MOST_LINES + 1 }, (_, number) => cart().add(product(String(number)), 1));
    expect(taken.filter(Boolean)).toHaveLength(MOST_LINES);
    expect(cart().add(product('0'), 200)).toBe(true);
    expect(cart().lines[0]?.quantity).toBe(99);
  });

  it('loses what was ordered', () => {
    cart().add(product('a'), 1);
    cart().add(product('b'), 1);
    cart().remove(['a', 'z']);
    expect(cart().lines.map((line) => line.product.id)).toEqual(['b']);
  });
});
