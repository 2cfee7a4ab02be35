import { act, fireEvent, render, screen } from '@testing-library/react';
import { PhoneRequestScreen } from '../../../../src/features/service/components/phone-request-screen';
import { StaffWorkOrderScreen } from '../../../../src/features/service/components/staff-work-order-screen';
import { StaffWorkOrders } from '../../../../src/features/service/components/staff-work-orders';
import { componentText } from '../../../../src/text/components';
import { requestText } from '../../../../src/text/service-request';
import { phoneRequestText, waiveText, workOrdersText } from '../../../../src/text/work-orders';
import { cloudCalls } from '../../taro/taro';
import { aWorkOrder, NOW, proposed } from './a-work-order';

type Answers = Readonly<Record<string, (input: unknown) => object>>;

/** Answers each action as told, and keeps everything that was asked. */
function answering(answers: Answers) {
  const calls: (readonly [action: string, input: unknown])[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    calls.push([action, input]);
    const answer = answers[action];
    if (answer === undefined) throw new Error(`nobody answers ${action}`);
    return Promise.resolve({ ok: true, data: answer(input) });
  };
  return { of: (action: string) => calls.filter(([asked]) => asked === action).map(([, input]) => input) };
}

async function tap(words: string): Promise<void> {
  const found = await screen.findByText(words);
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
}

const type = (label: string, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } });

describe('the office at a work order', () => {
  it('takes something off what was agreed, and says what is left', async () => {
    const agreed = { ...proposed, state: 'agreed' as const, agreedAt: NOW };
    const order = aWorkOrder({ relation: 'office', charges: [agreed], agreedFen: 5_000, dueFen: 5_000, card: { state: 'paused', technician: null }, commands: ['dispatch', 'cancel'] });
    const calls = answering({
      'service.work_order.get': () => order,
      'service.charge.waive': () => ({ agreedFen: 3_000 }),
    });
    render(<StaffWorkOrderScreen workOrderId={order.card.id} dispatches money="the money" way="the way" />);
    expect(await screen.findByText('the money')).toBeTruthy();
    expect(screen.getByText(workOrdersText.moneyOpen('50.00'))).toBeTruthy();
    await tap(workOrdersText.waive);
    await tap(waiveText.submit);
    expect(screen.getByText(waiveText.amountWrong('50.00'))).toBeTruthy();
    type(waiveText.amount, '20');
    await tap('没有修好');
    await tap(waiveText.submit);
    expect(calls.of('service.charge.waive')).toEqual([{ workOrderId: order.card.id, amountFen: 2_000, reason: '没有修好' }]);
    expect(await screen.findByText(waiveText.done('30.00'))).toBeTruthy();
  });

  it('sees no button for what the answer does not allow', async () => {
    answering({ 'service.work_order.get': () => aWorkOrder({ relation: 'office', card: { id: 'wko_00000002', state: 'finished' } }) });
    render(<StaffWorkOrderScreen workOrderId="wko_00000002" dispatches={false} money="the money" way="the way" />);
    expect(await screen.findByText('点不着火')).toBeTruthy();
    for (const label of [workOrdersText.dispatch, workOrdersText.reassign, workOrdersText.reschedule, workOrdersText.cancel, workOrdersText.waive]) {
      expect(screen.queryByText(label)).toBeNull();
    }
  });
});

describe('the list of work orders', () => {
  it('is narrowed by where they stand', async () => {
    const calls = answering({
      'service.work_order.list': (input) => ({ rows: (input as { readonly filter?: string }).filter === 'finished' ? [] : [aWorkOrder().card], next: null }),
      'service.technician.list': () => ({ technicians: [] }),
    });
    render(<StaffWorkOrders dispatches />);
    expect(await screen.findByText('维修 · JSQ30 燃气热水器')).toBeTruthy();
    await tap(workOrdersText.filters.finished);
    expect(await screen.findByText(workOrdersText.empty)).toBeTruthy();
    expect(calls.of('service.work_order.list').at(-1)).toEqual({ filter: 'finished' });
    await tap(workOrdersText.all);
  });
});

describe('a call that is taken', () => {
  it('is found by the phone, and recorded with the machine and the home that are known', async () => {
    const contact = { name: '张晓雯', phone: '13800001001' };
    const place = { province: '河北省', city: '石家庄市', district: '桥西区', detail: '桥西路18号', point: null };
    const match = { id: 'app_00000001', known: 'machine', applianceId: 'app_00000001', title: 'JSQ30 燃气热水器', category: 'gas_water_heater', serialNumber: 'SN1', installedOn: '2026-11-01', warrantyEndsOn: null, contact, place };
    const calls = answering({
      'service.request.search': () => ({ matches: [match] }),
      'service.slot.list': () => ({ days: [] }),
      'service.request.record': () => ({ workOrderId: 'wko_00000009', workOrderNo: 'W9' }),
    });
    render(<PhoneRequestScreen then="work_order" />);
    type(componentText.search, contact.phone);
    await tap('JSQ30 燃气热水器');
    await tap(phoneRequestText.submitOnly);
    expect(screen.getByText(requestText.descriptionNeeded)).toBeTruthy();
    type(requestText.description, '打不着火');
    await tap(phoneRequestText.submitOnly);
    expect(calls.of('service.request.search')).toEqual([{ search: contact.phone }]);
    expect(calls.of('service.request.record')).toMatchObject([{ kind: 'repair', applianceId: 'app_00000001', description: '打不着火', contact, place, media: [], wishes: [] }]);
  });
});
