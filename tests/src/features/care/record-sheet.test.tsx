import { act, fireEvent, render, screen } from '@testing-library/react';
import { RecordSheet } from '../../../../src/features/care/components/record-sheet';
import { complaintDeskText } from '../../../../src/text/complaint-desk';
import { componentText } from '../../../../src/text/components';
import { cloudCalls } from '../../taro/taro';

const { record: words } = complaintDeskText;
const order = { id: 'ord_00000001', title: '双门冰箱', pieces: 1, createdAt: Date.parse('2026-11-01T02:00:00Z'), customerName: '刘建华' };

/** A company in which one order is found, under these words. @returns what was recorded */
function companyThatFinds(found: string): unknown[] {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: { readonly search?: string } };
    if (action.endsWith('.list')) {
      const rows = action === 'orders.order.list' && input.search === found ? [order] : [];
      return Promise.resolve({ ok: true, data: { rows, next: null } });
    }
    sent.push(input);
    return Promise.resolve({ ok: true, data: { complaintId: 'cpl_00000001', complaintNo: 'T1' } });
  };
  return sent;
}

const look = (typed: string) => fireEvent.input(screen.getByLabelText(componentText.search), { target: { value: typed } });

describe('a complaint that came by phone', () => {
  it('is tied to what a name, a number or a machine finds', async () => {
    const sent = companyThatFinds('刘建');
    render(<RecordSheet onClose={() => undefined} onRecorded={() => undefined} />);
    look('刘建');
    fireEvent.click(await screen.findByText(/^刘建华 订单 · 双门冰箱/));
    expect(screen.getByDisplayValue('刘建华')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(words.phone), { target: { value: '13800001002' } });
    fireEvent.change(screen.getByLabelText(words.description), { target: { value: '门关不严' } });
    await act(async () => {
      fireEvent.click(screen.getByText(words.submit));
      await Promise.resolve();
    });
    expect(sent).toMatchObject([{ orderId: 'ord_00000001', workOrderId: null, contact: { name: '刘建华', phone: '13800001002' } }]);
  });

  it('takes a phone that was looked for, and says when nothing is known', async () => {
    companyThatFinds('13900000000');
    render(<RecordSheet onClose={() => undefined} onRecorded={() => undefined} />);
    look('13800001009');
    await screen.findByText(words.nothing);
    expect(screen.getAllByDisplayValue('13800001009')).toHaveLength(2);
  });
});
