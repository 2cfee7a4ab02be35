import { act, fireEvent, render, screen } from '@testing-library/react';
import { RewardScreen } from '../../../../src/features/rewards/components/reward-screen';
import { useAddressee } from '../../../../src/stores/addressee';
import { EMPTY_ADDRESSEE } from '../../../../src/shared/domain/orders/addressee';
import { useSessionStore } from '../../../../src/stores/session';
import { addresseeText } from '../../../../src/text/addressee';
import { rewardsText } from '../../../../src/text/rewards';
import { cloudCalls } from '../../taro/taro';
import { aCouponReward, aReward } from './a-reward';

const { detail, done } = rewardsText;
const HE = { name: '何女士', phone: '13933112233', province: '河北省', city: '石家庄市', district: '桥西区', detail: '维明南大街 9 号' };

interface Asked {
  readonly action: string;
  readonly input: unknown;
}

const exchanges: unknown[] = [];

function openWith(person: string, rewardId: string, answer: unknown): void {
  useSessionStore.setState({ persona: { openid: person, name: '' }, membershipId: null });
  exchanges.length = 0;
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as Asked;
    if (action === 'loyalty.reward.list') {
      return Promise.resolve({ ok: true, data: { rewards: [aReward, aCouponReward], available: 600 } });
    }
    if (action === 'loyalty.home.get') return Promise.resolve({ ok: true, data: { account: 'customer/per_1/points' } });
    exchanges.push(input);
    return Promise.resolve(answer);
  };
  render(<RewardScreen rewardId={rewardId} renderAddressee={(checked) => <span>{`address ${String(checked)}`}</span>} />);
}

async function press(words: string): Promise<void> {
  const found = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(found);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const ok = (data: unknown) => ({ ok: true, data });

describe('exchanging points', () => {
  it('for goods goes nowhere without an address, then to that address', async () => {
    openWith('wants-goods', aReward.id, ok({ orderId: 'ord_00000001', couponId: null, available: 100 }));
    useAddressee.setState({ addressee: EMPTY_ADDRESSEE });
    await press(detail.submit('500'));
    expect(screen.getByText(addresseeText.problems.name)).toBeTruthy();
    expect(screen.getByText('address true')).toBeTruthy();
    expect(exchanges).toEqual([]);

    act(() => {
      useAddressee.setState({ addressee: HE });
    });
    await press(detail.submit('500'));
    const { name, phone, ...address } = HE;
    expect(exchanges).toEqual([{ rewardId: aReward.id, destination: { customer: { name, phone }, address } }]);
    expect(await screen.findByText(done.headline('滤芯一支'))).toBeTruthy();
    expect(screen.getByText('100')).toBeTruthy();
    expect(screen.getByText(done.order)).toBeTruthy();
  });

  it('for a coupon needs no address and leads to the coupons', async () => {
    openWith('wants-a-coupon', aCouponReward.id, ok({ orderId: null, couponId: 'cpn_00000001', available: 400 }));
    await press(detail.submit('200'));
    expect(exchanges).toEqual([{ rewardId: aCouponReward.id, destination: null }]);
    expect(await screen.findByText(done.toCoupons)).toBeTruthy();
  });

  it('that comes too late says so and keeps the points', async () => {
    const error = { code: 'loyalty.offer.gone', details: {}, traceId: 'trace-1' };
    openWith('is-late', aCouponReward.id, { ok: false, error });
    await press(detail.submit('200'));
    expect(screen.getByText(/没有扣除积分/)).toBeTruthy();
    expect(screen.queryByText(done.toCoupons)).toBeNull();
  });

  it('for what is not there any more leads back to the others', async () => {
    openWith('is-lost', 'rwd_gone00001', ok({}));
    expect(await screen.findByText(rewardsText.missing)).toBeTruthy();
  });
});
