import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Fragment } from 'react';
import { OwnVisits } from '../../../../src/features/order-commands/components/own-visits';
import { useSessionStore } from '../../../../src/stores/session';
import { orderCommandsText } from '../../../../src/text/orders';
import { visitsText } from '../../../../src/text/visits';
import { addDays, dayOf } from '../../../../src/shared/kernel/time';
import { cloudCalls } from '../../taro/taro';

const heater = { lineId: 'line-1', productId: 'prd_00000001', name: '燃气热水器', model: 'JSQ30', category: 'gas_water_heater', quantity: 1, needsInstallation: true };

const visit = (part: object = {}) => ({
  orderId: 'ord_00000001',
  orderNo: '26112300000001',
  state: 'scheduled',
  window: { on: dayOf(Date.now()), from: '00:00', to: '23:59' },
  lines: [heater],
  customerName: '张女士',
  customerPhone: '13800138000',
  addressLine: '桥西路18号3栋1202',
  remark: null,
  dueFen: 0,
  commands: ['depart'],
  ...part,
});

/** The list as it is asked for, and every command that was sent. */
function answerWith(visits: () => readonly object[]): unknown[] {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'orders.visit.list') return Promise.resolve({ ok: true, data: { visits: visits(), more: false } });
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

const deliveries = <OwnVisits>{(visits) => visits?.map(({ key, card }) => <Fragment key={key}>{card(false)}</Fragment>)}</OwnVisits>;

let positions = 0;

// Answers are kept by position; each case stands in one of its own.
beforeEach(() => {
  positions += 1;
  useSessionStore.setState({ membershipId: `mem_0000000${positions}` });
});

describe("a technician's workbench", () => {
  it('leads from one step to the next, asking once before the customer is told', async () => {
    let current = [visit()];
    const sent = answerWith(() => current);
    render(deliveries);
    await screen.findByText('张女士 · 送货燃气热水器');
    await tap('出发');
    expect(sent).toEqual([]);
    current = [visit({ state: 'out', commands: ['complete_delivery', 'fail_delivery'] })];
    await tap(orderCommandsText.confirm.depart.submit);
    expect(sent).toEqual([['orders.delivery.depart', { orderId: 'ord_00000001' }]]);
    await screen.findByText('送达');
    expect(screen.getByText(visitsText.onTheWay)).toBeTruthy();
    await tap('没送成');
    expect(screen.getByText(orderCommandsText.reason.fail.title)).toBeTruthy();
  });

  it('says what is still to be taken, on the card and before it is called delivered', async () => {
    answerWith(() => [visit({ state: 'out', commands: ['complete_delivery'], dueFen: 431_200 })]);
    render(deliveries);
    const due = visitsText.due('4,312');
    await screen.findByText(due);
    expect(screen.getByText(visitsText.collect)).toBeTruthy();
    await tap('送达');
    expect(screen.getByText(orderCommandsText.stillDue(due))).toBeTruthy();
  });

  it('says what to wait for where nothing can be done yet', async () => {
    answerWith(() => [visit({ window: { on: addDays(dayOf(Date.now()), 3), from: '09:00', to: '11:00' }, commands: [] })]);
    render(deliveries);
    await screen.findByText(visitsText.departsLater(4));
    expect(screen.queryByText('出发')).toBeNull();
  });

  it('tells his day that there is nobody to visit, once that is known', async () => {
    answerWith(() => []);
    const told: (number | undefined)[] = [];
    render(
      <OwnVisits>
        {(visits) => {
          told.push(visits?.length);
          return null;
        }}
      </OwnVisits>,
    );
    await waitFor(() => expect(told.at(-1)).toBe(0));
    expect(told[0]).toBeUndefined();
  });
});
