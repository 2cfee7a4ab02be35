import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { RequestScreen } from '../../../../src/features/refunds/components/request-screen';
import { useSessionStore } from '../../../../src/stores/session';
import { refundRequestText as words } from '../../../../src/text/refund-request';
import { refundsText } from '../../../../src/text/refunds';
import { cloudCalls } from '../../taro/taro';
import { anOrder } from '../an-order';
import { anOrderCard } from '../an-order-card';
import { aLine } from '../a-line';

const ORDER = 'ord_0000000001';
const line = aLine({ quantity: 2, leftPieces: 1, leftFen: 5_000 });
const refund = {
  id: 'rfd_0000000001',
  orderId: ORDER,
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
  lines: [{ lineId: line.lineId, title: 'JSQ30 燃气热水器', quantity: 1, off: null, refundFen: 5_000 }],
};
const preview = {
  lines: [{ ...refund.lines[0], leftFen: 0 }],
  refundFen: 5_000,
  dueReducedFen: 0,
  paybacks: [],
  pointsReturned: 0,
  pointsReversed: 0,
  pointsDebt: 0,
  growthReversed: 0,
  coupon: null,
  couponsWithdrawn: [],
  commission: null,
  margin: null,
  piecesReturned: 0,
  digest: 'd'.repeat(20),
};

interface Asked {
  readonly action: string;
  readonly input: unknown;
}

/** A cloud with one order that has one piece left to give back. */
function answerAs(relation: 'buyer' | 'staff', openid: string): readonly Asked[] {
  useSessionStore.setState({ persona: { openid, name: '' }, membershipId: null });
  const asked: Asked[] = [];
  const isOpen = () =>
    asked.filter(({ action }) => action === 'orders.refund.request').length >
    asked.filter(({ action }) => action === 'orders.refund.withdraw').length;
  const answers: Readonly<Record<string, () => unknown>> = {
    'orders.order.get': () =>
      anOrder({
        relation,
        refunds: isOpen() ? 'follow' : 'ask',
        card: anOrderCard({ id: ORDER, refund: isOpen() ? 'refunding' : 'partly_refunded' }),
        lines: [line],
      }),
    'orders.refund.of_order': () => ({ refunds: isOpen() ? [refund] : [], receives: false }),
    'orders.refund.preview': () => preview,
    'orders.refund.get': () => ({ refund, mine: true, decides: false, preview, effects: null, receives: false, givesUp: false }),
    'orders.refund.request': () => ({ refundId: refund.id }),
    'orders.refund.withdraw': () => ({ ...refund, state: 'withdrawn' }),
  };
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as Asked;
    asked.push({ action, input });
    return Promise.resolve({ ok: true, data: answers[action]?.() });
  };
  return asked;
}

async function settle(work: () => void): Promise<void> {
  await act(async () => {
    work();
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}

const inputsOf = (asked: readonly Asked[], name: string) =>
  asked.filter(({ action }) => action === name).map(({ input }) => input);

describe('asking for money back', () => {
  it('goes up to what is left, shows what will come of it, and can be withdrawn', async () => {
    const asked = answerAs('buyer', 'asks-for-money');
    render(<RequestScreen orderId={ORDER} />);
    const more = await screen.findByLabelText(words.more('JSQ30 燃气热水器'));
    await settle(() => fireEvent.click(more));
    await settle(() => fireEvent.click(more));
    expect(await screen.findByText(refundsText.preview.refund)).toBeTruthy();
    const scope = { orderId: ORDER, lines: [{ lineId: line.lineId, quantity: 1 }], goodsReturned: false };
    expect(inputsOf(asked, 'orders.refund.preview')).toEqual([scope]);

    await settle(() => fireEvent.click(screen.getByText(words.submit)));
    expect(await screen.findByText(words.reasonNeeded)).toBeTruthy();
    expect(inputsOf(asked, 'orders.refund.request')).toEqual([]);

    await settle(() => fireEvent.click(screen.getByText('买多了')));
    await settle(() => fireEvent.click(screen.getByText(words.submit)));
    expect(await screen.findByText(words.sent.customer)).toBeTruthy();
    expect(inputsOf(asked, 'orders.refund.request')).toEqual([{ ...scope, reason: '买多了', evidence: [] }]);
    expect(screen.queryByText(words.submit)).toBeNull();
    // While it waits he still sees what will come of it.
    expect(await screen.findByText(words.preview)).toBeTruthy();
    expect(screen.getByText(refundsText.preview.refund)).toBeTruthy();

    fireEvent.click(screen.getByText(words.withdraw));
    expect(asked.some(({ action }) => action === 'orders.refund.withdraw')).toBe(false);
    const sheet = screen.getByRole('dialog', { name: words.withdrawTitle });
    await settle(() => fireEvent.click(within(sheet).getByText(words.withdraw)));
    expect(await screen.findByText(words.withdrawn.customer)).toBeTruthy();
    expect(await screen.findByText(words.submit)).toBeTruthy();
  });

  it('lets staff give less than a piece’s price, and only them', async () => {
    const asked = answerAs('staff', 'asks-for-a-customer');
    const { unmount } = render(<RequestScreen orderId={ORDER} />);
    const everything = await screen.findByText(words.all);
    await settle(() => fireEvent.click(everything));
    const amount = await screen.findByLabelText(words.lessThanPrice('JSQ30 燃气热水器'));
    await settle(() => fireEvent.input(amount, { target: { value: '60' } }));
    expect(await screen.findByText(words.amountWrong('50.00'))).toBeTruthy();
    await settle(() => fireEvent.input(amount, { target: { value: '40' } }));
    expect(inputsOf(asked, 'orders.refund.preview').at(-1)).toMatchObject({
      lines: [{ lineId: line.lineId, quantity: 1, amountFen: 4_000 }],
    });
    unmount();

    answerAs('buyer', 'asks-for-himself');
    render(<RequestScreen orderId={ORDER} />);
    const his = await screen.findByText(words.all);
    await settle(() => fireEvent.click(his));
    expect(screen.queryByLabelText(words.lessThanPrice('JSQ30 燃气热水器'))).toBeNull();
  });
});
