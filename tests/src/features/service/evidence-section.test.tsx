import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { EvidenceSection } from '../../../../src/features/service/components/evidence-section';
import { serviceText } from '../../../../src/text/service';
import { cloudCalls } from '../../taro/taro';
import { aWorkOrder, NOW, proposed } from './a-work-order';

const words = serviceText.evidence;
const payment = {
  id: 'pay_1', tradeNo: 'T1', orderId: 'wko_00000001', orderNo: 'W1', method: 'cash', part: 'rest', amountFen: 5_000, state: 'succeeded',
  awaitsConfirmation: false, collectedByName: '陈立', ticketNo: null, evidence: [], note: null, createdAt: NOW - 60_000, settledAt: NOW,
};

/** The cloud with that payment; what it was asked. */
function paidInCash(): string[] {
  const asked: string[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action } = data as { readonly action: string };
    asked.push(action);
    return Promise.resolve({ ok: true, data: { payments: [payment], paybacks: [] } });
  };
  return asked;
}

describe('the record of a visit', () => {
  const agreed = { ...proposed, state: 'agreed' as const, agreedAt: NOW - 120_000 };

  it('shows what was paid, and leads to what is behind it', async () => {
    paidInCash();
    const goes = jest.spyOn(Taro, 'navigateTo');
    render(<EvidenceSection order={aWorkOrder({ charges: [agreed], agreedFen: 5_000 })} />);
    expect(await screen.findByText(words.money.came('现金', '50.00'))).toBeTruthy();
    await act(async () => {
      fireEvent.click(screen.getByText(words.money.open));
      await Promise.resolve();
    });
    expect(goes).toHaveBeenCalledWith({ url: expect.stringContaining(encodeURIComponent('order/wko_00000001/due')) as string });
  });

  it('asks for no money where none was agreed, or where the viewer is told of none', async () => {
    const asked = paidInCash();
    const other = aWorkOrder({ card: { id: 'wko_00000002' }, charges: [{ ...agreed }], admitted: false });
    render(<EvidenceSection order={other} />);
    render(<EvidenceSection order={aWorkOrder({ card: { id: 'wko_00000003' }, charges: [proposed] })} />);
    expect(await screen.findByText(words.agreed('50.00', null))).toBeTruthy();
    expect(asked).toEqual([]);
  });
});
