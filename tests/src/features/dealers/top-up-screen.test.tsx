import { render, screen } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { TopUpScreen } from '../../../../src/features/dealers/components/top-up-screen';
import { OfflinePayment } from '../../../../src/features/offline-payment/components/offline-payment';
import { StaffMoney } from '../../../../src/features/payment/components/staff-money';
import { collectingText } from '../../../../src/text/collecting';
import { dealersText } from '../../../../src/text/dealers';
import { offlinePaymentText } from '../../../../src/text/offline-payment';
import { cloudCalls } from '../../taro/taro';
import { NOW } from './a-dealer';

const ID = 'tup_00000001';
const payment = { id: 'pay_00000001', tradeNo: 'P1', orderId: ID, orderNo: 'C1', method: 'transfer', part: 'rest', amountFen: 100_000, state: 'pending', awaitsConfirmation: true, collectedByName: '黄老板', ticketNo: null, evidence: [], note: null, createdAt: NOW, settledAt: null };
const money = { orderId: ID, cancelled: false, payableFen: 100_000, paidFen: 0, dueFen: 100_000, depositFen: null, awaitingFen: 0, payments: [], paybacks: [], earned: null, commands: ['pay_self', 'collect_code', 'record_offline'] };

function show(mayPay: boolean, over: object = {}) {
  const topUp = { id: ID, topUpNo: 'C26112200000001', amountFen: 100_000, creditedFen: 0, cancelled: false, createdAt: NOW, organisationName: '城东专卖店', mayPay };
  cloudCalls.answer = (_name, call) => Promise.resolve({ ok: true, data: (call as { readonly action: string }).action === 'dealers.top_up.get' ? topUp : { ...money, ...over } });
  render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <TopUpScreen
        topUpId={ID}
        renderMoney={(isOwn) => (
          <>
            <StaffMoney orderId={ID} title={dealersText.topUp.money} isOwn={isOwn} />
            <OfflinePayment orderId={ID} isOwn={isOwn} />
          </>
        )}
      />
    </SWRConfig>,
  );
}

describe('a top-up', () => {
  it('speaks to the dealer as to who pays, with nobody to collect from', async () => {
    show(true);
    expect(await screen.findByText(offlinePaymentText.own.open)).toBeTruthy();
    expect(screen.getByText(dealersText.topUp.pay)).toBeTruthy();
    for (const word of [collectingText.all(100_000), offlinePaymentText.open]) expect(screen.queryByText(word)).toBeNull();
  });

  it('speaks to the office as to who collects', async () => {
    show(false);
    expect(await screen.findByText(offlinePaymentText.open)).toBeTruthy();
    expect(screen.getByText(collectingText.all(100_000))).toBeTruthy();
    expect(screen.queryByText(dealersText.topUp.pay)).toBeNull();
  });

  it('waits for finance once all of it is recorded, and asks for no second payment', async () => {
    show(true, { awaitingFen: 100_000, payments: [payment] });
    expect(await screen.findByText(new RegExp(dealersText.topUp.awaiting))).toBeTruthy();
    expect(screen.getByText(/转账 · 充值/)).toBeTruthy();
    expect(screen.queryByText(dealersText.topUp.pay)).toBeNull();
    expect(screen.queryByText(dealersText.topUp.cancel)).toBeNull();
  });
});
