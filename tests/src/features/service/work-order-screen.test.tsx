import { act, fireEvent, render, screen } from '@testing-library/react';
import { WorkOrderScreen } from '../../../../src/features/service/components/work-order-screen';
import { serviceText } from '../../../../src/text/service';
import { cloudCalls } from '../../taro/taro';
import { aWorkOrder, NOW, proposed } from './a-work-order';

describe('a customer at his door', () => {
  it('agrees to exactly the sum he sees, with one tap, and may pay then', async () => {
    const sent: unknown[] = [];
    const agreed = { ...proposed, state: 'agreed' as const, agreedAt: NOW };
    cloudCalls.answer = (_name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: unknown };
      if (action === 'service.charge.agree') {
        sent.push(input);
        return Promise.resolve({ ok: true, data: agreed });
      }
      const now = sent.length === 0 ? { charges: [proposed] } : { charges: [agreed], agreedFen: 5_000, dueFen: 5_000 };
      return Promise.resolve({ ok: true, data: aWorkOrder(now) });
    };
    render(<WorkOrderScreen workOrderId="wko_00000001" way="the way" complaint="a complaint" />);
    const agree = await screen.findByText(serviceText.charges.agree('50.00'));
    await act(async () => {
      fireEvent.click(agree);
      await Promise.resolve();
    });
    expect(sent).toEqual([{ workOrderId: 'wko_00000001', proposalId: 'chp_1', totalFen: 5_000 }]);
    expect(await screen.findByText(serviceText.charges.pay('50.00'))).toBeTruthy();
    expect(screen.queryByText(serviceText.charges.agree('50.00'))).toBeNull();
  });

  it('is told when there is no such visit for him', async () => {
    const error = { code: 'service.work_order.missing', details: {}, traceId: 'trace' };
    cloudCalls.answer = () => Promise.resolve({ ok: false, error });
    render(<WorkOrderScreen workOrderId="wko_00000002" way="the way" complaint="a complaint" />);
    expect(await screen.findByText(serviceText.missing)).toBeTruthy();
  });
});
