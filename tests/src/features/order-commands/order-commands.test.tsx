import { act, fireEvent, render, screen } from '@testing-library/react';
import { OrderCommands } from '../../../../src/features/order-commands/components/order-commands';
import type { OrderView } from '../../../../src/features/order-commands/view-model';
import { commandLabels } from '../../../../src/text/staff-progress';
import { orderCommandsText } from '../../../../src/text/orders';
import { cloudCalls } from '../../taro/taro';
import { anOrderCard } from '../an-order-card';

const order = (commands: OrderView['commands']): OrderView => ({
  channel: 'report',
  card: anOrderCard(),
  price: { couponFen: 0, points: 0, pointsFen: 0, refundedFen: 0 },
  workOrderId: null,
  lines: [],
  customerPhone: null,
  remark: null,
  guideName: '李敏',
  relation: 'staff',
  refunds: 'none',
  contact: 'shown',
  people: null,
  assignees: null,
  appliances: [],
  timeline: [],
  commands,
});

function recordCommands(): unknown[] {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    sent.push([action, input]);
    return Promise.resolve({ ok: true, data: { stage: 'shipped', commands: [] } });
  };
  return sent;
}

async function tap(label: string): Promise<void> {
  const buttons = screen.getAllByText(label);
  await act(async () => {
    fireEvent.click(buttons[buttons.length - 1] ?? document.body);
    await Promise.resolve();
  });
}

describe('what staff can do with an order', () => {
  it('is what the server offers, and nothing else', () => {
    render(<OrderCommands order={order(['ship', 'cancel', 'claim', 'schedule_installation'])} />);
    expect(screen.getByText(commandLabels.ship)).toBeTruthy();
    expect(screen.getByText(commandLabels.cancel)).toBeTruthy();
    expect(screen.getAllByRole('button')).toHaveLength(2);
    expect(screen.queryByText(commandLabels.depart)).toBeNull();
  });

  it('is asked once before the customer is told', async () => {
    const sent = recordCommands();
    render(<OrderCommands order={order(['depart'])} />);
    await tap(commandLabels.depart);
    expect(sent).toEqual([]);
    await tap(orderCommandsText.confirm.depart.submit);
    expect(sent).toEqual([['orders.delivery.depart', { orderId: 'ord_00000001' }]]);
    expect(await screen.findByText(orderCommandsText.done.saved)).toBeTruthy();
  });

  it('needs a reason to cancel, and one tap gives a usual one', async () => {
    const sent = recordCommands();
    const { reason } = orderCommandsText;
    render(<OrderCommands order={order(['cancel'])} />);
    await tap(commandLabels.cancel);
    await tap(reason.cancel.submit);
    expect(screen.getByText(reason.needed)).toBeTruthy();
    await tap(reason.cancel.choices[0]);
    await tap(reason.cancel.submit);
    expect(sent).toEqual([['orders.order.cancel', { orderId: 'ord_00000001', reason: reason.cancel.choices[0] }]]);
  });
});
