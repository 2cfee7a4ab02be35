import { act, fireEvent, render, screen } from '@testing-library/react';
import { PayScreen } from '../../../../src/features/payment/components/pay-screen';
import { useSessionStore } from '../../../../src/stores/session';
import { paymentText } from '../../../../src/text/payment';
import { cloudCalls } from '../../taro/taro';

const money = {
  orderId: 'ord_0000000001',
  cancelled: false,
  payableFen: 451_200,
  paidFen: 0,
  dueFen: 451_200,
  depositFen: null,
  awaitingFen: 0,
  payments: [],
  paybacks: [],
  earned: null,
  commands: ['pay_self'],
};

it('says that nothing was charged where WeChat did not open, and lets him try again', async () => {
  useSessionStore.setState({ persona: { openid: 'payer', name: '' }, membershipId: null });
  const asked: string[] = [];
  cloudCalls.answer = (_name, call) => {
    const { action } = call as { readonly action: string };
    asked.push(action);
    return Promise.resolve(
      action === 'payments.order.get'
        ? { ok: true, data: money }
        : { ok: false, error: { code: 'payments.wechat.unavailable', details: {}, traceId: 't' } },
    );
  };
  render(<PayScreen orderId={money.orderId} />);
  await screen.findByText(paymentText.payAll('4,512'));
  const pay = () => act(async () => {
    fireEvent.click(screen.getByText(paymentText.payAll('4,512')));
    await Promise.resolve();
  });
  await pay();
  expect(await screen.findByText(paymentText.states.unopened)).toBeTruthy();
  expect(screen.queryByText(/不要重复付/)).toBeNull();
  expect(screen.queryByText(paymentText.checkAgain)).toBeNull();
  await pay();
  expect(await screen.findByText(paymentText.states.unopened)).toBeTruthy();
  expect(asked.filter((action) => action === 'payments.payment.start')).toHaveLength(2);
});

it.each([
  ['', paymentText.missing],
  ['ord_0000000009', paymentText.missing],
  ['wko_0000000009', paymentText.visit.missing],
])('says of %j that there is nothing to pay, and where his own are', async (orderId, { title, way }) => {
  useSessionStore.setState({ persona: { openid: `stranger${orderId}`, name: '' }, membershipId: null });
  cloudCalls.answer = () => Promise.resolve({ ok: false, error: { code: 'orders.order.missing', details: {}, traceId: 't' } });
  render(<PayScreen orderId={orderId} />);
  expect(await screen.findByText(title)).toBeTruthy();
  expect(screen.getByText(way)).toBeTruthy();
});

it.each([
  ['ord_0000000011', paymentText.cancelledHint],
  ['wko_0000000011', paymentText.visit.cancelledHint],
  ['tup_0000000011', paymentText.topUp.cancelledHint],
])('says of a bill that was given up, %s, that it is owed no more, and never that it is paid', async (orderId, hint) => {
  useSessionStore.setState({ persona: { openid: `cancelled${orderId}`, name: '' }, membershipId: null });
  cloudCalls.answer = () => Promise.resolve({ ok: true, data: { ...money, orderId, cancelled: true, payableFen: 0, dueFen: 0, commands: [] } });
  render(<PayScreen orderId={orderId} />);
  expect(await screen.findByText(hint)).toBeTruthy();
  expect(screen.getByText(orderId.startsWith('tup_') ? paymentText.topUp.cancelled : paymentText.cancelled)).toBeTruthy();
  for (const paidUp of [paymentText.paidUp, paymentText.paidUpHint, paymentText.visit.paidUpHint, paymentText.topUp.paidUpHint]) expect(screen.queryByText(paidUp)).toBeNull();
});

it('tells a dealer of what he recorded himself in his own words, not of what a cashier took', async () => {
  useSessionStore.setState({ persona: { openid: 'dealer', name: '' }, membershipId: null });
  cloudCalls.answer = () => Promise.resolve({ ok: true, data: { ...money, orderId: 'tup_0000000012', awaitingFen: 451_200, commands: [] } });
  render(<PayScreen orderId="tup_0000000012" />);
  expect(await screen.findByText(paymentText.topUp.awaitingHint('4,512'))).toBeTruthy();
  expect(screen.queryByText(/店员/)).toBeNull();
});
