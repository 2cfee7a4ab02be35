import { render, screen } from '@testing-library/react';
import { RefundScreen } from '../../../../src/features/refunds/components/refund-screen';
import { useSessionStore } from '../../../../src/stores/session';
import { refundsText } from '../../../../src/text/refunds';
import { cloudCalls } from '../../taro/taro';

const lines = [{ lineId: 'ord_0000000001_1', title: 'JSQ30 燃气热水器', quantity: 1, off: null, refundFen: 5_000 }];
const refund = {
  id: 'rfd_0000000002',
  orderId: 'ord_0000000001',
  orderNo: '26112300001',
  customerName: '张女士',
  refundFen: 5_000,
  backFen: 5_000,
  goods: 'stay',
  goodsByName: null,
  goodsAt: null,
  evidence: [],
  reason: '买多了',
  state: 'requested',
  requestedByName: '李敏',
  requestedAt: 0,
  decidedByName: null,
  decidedAt: null,
  rejection: null,
  lines,
};
const nothing = { dueReducedFen: 0, paybacks: [], pointsReturned: 0, pointsReversed: 0, pointsDebt: 0, growthReversed: 0, coupon: null, couponsWithdrawn: [], commission: null, margin: null, piecesReturned: 0 };
const preview = { lines: [{ ...lines[0], leftFen: 0 }], refundFen: 5_000, ...nothing, digest: 'd'.repeat(20) };

async function shownTo(openid: string, may: { readonly decides: boolean; readonly mine: boolean }): Promise<readonly string[]> {
  useSessionStore.setState({ persona: { openid, name: '' }, membershipId: null });
  cloudCalls.answer = () => Promise.resolve({ ok: true, data: { refund, ...may, preview, effects: null, receives: false, givesUp: false } });
  render(<RefundScreen refundId={refund.id} />);
  await screen.findByText(refundsText.preview.title);
  const sentences = [refundsText.approve(0), refundsText.reject, refundsText.companyDecides, refundsText.mine];
  return sentences.filter((sentence) => screen.queryByText(sentence) !== null);
}

test.each([
  ['the company’s finance', { decides: true, mine: false }, [refundsText.approve(0), refundsText.reject]],
  ['the owner of a store', { decides: false, mine: false }, [refundsText.companyDecides]],
  ['whoever asked for it himself', { decides: false, mine: true }, [refundsText.mine]],
])('a refund that waits, for %s', async (who, may, sentences) => {
  expect(await shownTo(who, may)).toEqual(sentences);
});
