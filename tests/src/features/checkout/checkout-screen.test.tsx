import { act, fireEvent, render, screen } from '@testing-library/react';
import { CheckoutScreen } from '../../../../src/features/checkout/components/checkout-screen';
import { PointsPart } from '../../../../src/features/checkout/components/points-part';
import type { Quote } from '../../../../src/features/checkout/use-quote';
import { useSessionStore } from '../../../../src/stores/session';
import { checkoutText } from '../../../../src/text/checkout';
import { cloudCalls } from '../../taro/taro';

const STOVE = 'prd_00000001';

/** What so many stoves at 1,000 yuan cost. */
const quoteOf = (quantity: number): Quote => ({
  lines: [
    {
      productId: STOVE,
      name: '双眼灶',
      model: 'JZT-2',
      category: 'gas_stove',
      setId: null,
      setName: null,
      quantity,
      listPriceFen: 100_000,
      unitPriceFen: 100_000,
      amountFen: 100_000 * quantity,
      couponShareFen: 0,
      pointsShareFen: 0,
      friendShareFen: 0,
      payableFen: 100_000 * quantity,
      earnsPoints: 1_000 * quantity,
    },
  ],
  listFen: 100_000 * quantity,
  setSavingFen: 0,
  memberSavingFen: 0,
  coupon: null,
  coupons: [],
  points: { available: 9_000, usable: 8_080, used: 0, amountFen: 0 },
  friendFen: 0,
  payableFen: 100_000 * quantity,
  earnsPoints: 1_000 * quantity,
  level: 'regular',
  digest: 'digest_0123456789',
});

/** The cloud reckons whatever is asked, and remembers how many that was. */
function reckoning(): number[] {
  useSessionStore.setState({ persona: { openid: expect.getState().currentTestName ?? '', name: '' }, membershipId: null });
  const asked: number[] = [];
  cloudCalls.answer = (_name, call) => {
    const { input } = call as { readonly input: { readonly items: readonly { readonly quantity: number }[] } };
    const quantity = input.items[0]?.quantity ?? 0;
    asked.push(quantity);
    return Promise.resolve({ ok: true, data: quoteOf(quantity) });
  };
  return asked;
}

it('takes more than one of the one thing that is bought', async () => {
  const asked = reckoning();
  render(<CheckoutScreen items={[{ productId: STOVE, quantity: 1 }]} renderAddressee={() => null} />);
  const more = await screen.findByRole('button', { name: checkoutText.cart.more(checkoutText.howMany) });
  await act(async () => {
    fireEvent.click(more);
    await Promise.resolve();
  });
  expect(await screen.findByText(checkoutText.submit('2,000'))).toBeTruthy();
  expect(asked).toEqual([1, 2]);
});

it('leaves the numbers of several things to the cart', async () => {
  reckoning();
  const items = [STOVE, 'prd_00000002'].map((productId) => ({ productId, quantity: 1 }));
  render(<CheckoutScreen items={items} renderAddressee={() => null} />);
  expect(await screen.findByText(checkoutText.submit('1,000'))).toBeTruthy();
  expect(screen.queryByText(checkoutText.howMany)).toBeNull();
});

it('begins a number of points of one’s own with those that are in the price', () => {
  const onChoose = jest.fn();
  render(<PointsPart quote={{ ...quoteOf(1), points: { available: 9_000, usable: 8_080, used: 8_080, amountFen: 8_080 } }} onChoose={onChoose} />);
  fireEvent.click(screen.getByText(checkoutText.pointsChoice.own));
  expect(screen.getByLabelText<HTMLInputElement>(checkoutText.pointsOwn).value).toBe('8080');
  expect(onChoose).not.toHaveBeenCalled();
});
