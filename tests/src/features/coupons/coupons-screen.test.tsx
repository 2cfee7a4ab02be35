import { act, fireEvent, render, screen } from '@testing-library/react';
import { CouponsScreen } from '../../../../src/features/coupons/components/coupons-screen';
import { useSessionStore } from '../../../../src/stores/session';
import { couponsText } from '../../../../src/text/coupons';
import { cloudCalls } from '../../taro/taro';

const terms = { amountFen: 5_000, minimumFen: 0, categories: [] };
const offer = {
  ...terms,
  id: 'cpr_00000001',
  title: '暖冬券',
  trigger: 'taken',
  lineAboveFen: 0,
  lineCategories: [],
  validDays: 30,
  perPerson: 1,
  total: 100,
  state: 'open',
  left: 12,
  taken: 0,
};
const coupon = { ...terms, id: 'cpn_00000001', title: '暖冬券', state: 'issued', expiresOn: '2099-12-31', expired: false, notForSame: false, orderId: null };

interface Asked {
  readonly action: string;
  readonly input: { readonly filter?: string };
}

async function settle(work: () => void): Promise<void> {
  await act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

describe('taking a coupon', () => {
  it('moves it among one’s own, and offers it no more', async () => {
    useSessionStore.setState({ persona: { openid: 'takes', name: '' }, membershipId: null });
    let taken = 0;
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as Asked;
      if (action === 'loyalty.coupon.take') taken += 1;
      if (action === 'loyalty.coupon.take') return Promise.resolve({ ok: true, data: coupon });
      if (action === 'loyalty.coupon.offers') return Promise.resolve({ ok: true, data: { rules: [{ ...offer, taken }] } });
      const rows = taken > 0 && input.filter === 'usable' ? [coupon] : [];
      return Promise.resolve({ ok: true, data: { rows, next: null } });
    };
    render(<CouponsScreen />);
    expect(await screen.findByText(couponsText.empty.usable.title)).toBeTruthy();
    const take = await screen.findByText(couponsText.take);
    await settle(() => fireEvent.click(take));
    expect(await screen.findByText(couponsText.use)).toBeTruthy();
    expect(screen.getByText(couponsText.taken('暖冬券'))).toBeTruthy();
    expect(screen.getByText(couponsText.had)).toBeTruthy();
    expect(screen.queryByText(couponsText.take)).toBeNull();
    expect(taken).toBe(1);

    await settle(() => fireEvent.click(screen.getByText(couponsText.shelves.expired)));
    expect(await screen.findByText(couponsText.empty.expired.title)).toBeTruthy();
  });
});
