import { act, fireEvent, render, screen } from '@testing-library/react';
import { FRESHNESS } from '../../../../src/api/freshness';
import { DoorScreen } from '../../../../src/features/service/components/door-screen';
import type { WorkOrder } from '../../../../src/features/service/view-model';
import { serviceText } from '../../../../src/text/service';
import { cloudCalls } from '../../taro/taro';
import { aWorkOrder, NOW, proposed } from './a-work-order';

const words = serviceText.door;
const steps = [{ stepId: 'test', title: '试机', hint: '当着顾客的面', photos: 0, required: true }];

/** The door of one visit; what is agreed there changes it. */
function open(workOrderId: string, order: () => WorkOrder): unknown[] {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'service.work_order.get') return Promise.resolve({ ok: true, data: order() });
    if (action === 'payments.order.get') return Promise.resolve({ ok: true, data: { payments: [], paybacks: [] } });
    sent.push([action, input]);
    return Promise.resolve({ ok: true, data: proposed });
  };
  render(<DoorScreen workOrderId={workOrderId} />);
  return sent;
}

async function tap(label: string): Promise<void> {
  const found = await screen.findByText(label);
  await act(async () => {
    fireEvent.click(found);
    await Promise.resolve();
  });
}

describe('the door page', () => {
  it('shows who is here, what he does and what it costs, and takes the yes before the money', async () => {
    let current = aWorkOrder({ steps, charges: [proposed] });
    const sent = open('wko_00000011', () => current);
    await screen.findByText('陈立师傅');
    for (const shown of [words.verified, '维修燃气热水器', '1 试机', '波纹管 2 根']) expect(screen.getByText(shown)).toBeTruthy();
    current = aWorkOrder({ card: { state: 'working' }, steps, charges: [{ ...proposed, state: 'agreed', agreedAt: NOW }], dueFen: 5_000 });
    await tap(serviceText.charges.agree('50.00'));
    expect(sent).toEqual([['service.charge.agree', { workOrderId: 'wko_00000001', proposalId: 'chp_1', totalFen: 5_000 }]]);
    await screen.findByText(serviceText.charges.pay('50.00'));
    expect(screen.getByText(serviceText.steps.states.current)).toBeTruthy();
  });

  it('agrees to no sum that changed under the finger until its change was seen', async () => {
    let current = aWorkOrder({ steps, charges: [proposed] });
    const sent = open('wko_00000016', () => current);
    const refused = cloudCalls.answer;
    cloudCalls.answer = (name, data) => {
      const { action, input } = data as { readonly action: string; readonly input: { readonly proposalId?: string } };
      if (action !== 'service.charge.agree' || input.proposalId !== 'chp_1') return refused(name, data);
      return Promise.resolve({ ok: false, error: { code: 'service.charge.changed', details: { fromFen: 5_000, totalFen: 10_000 }, traceId: 't' } });
    };
    await screen.findByText(serviceText.charges.agree('50.00'));
    current = aWorkOrder({ steps, charges: [{ ...proposed, state: 'withdrawn' }, { ...proposed, proposalId: 'chp_2', totalFen: 10_000 }] });
    await tap(serviceText.charges.agree('50.00'));
    await screen.findByText(serviceText.charges.changed('50.00', '100.00'));
    await tap(serviceText.charges.agree('100.00'));
    expect(sent).toEqual([]);
    await tap(serviceText.charges.seen);
    expect(screen.queryByText(serviceText.charges.changed('50.00', '100.00'))).toBeNull();
    await tap(serviceText.charges.agree('100.00'));
    expect(sent).toEqual([['service.charge.agree', { workOrderId: 'wko_00000001', proposalId: 'chp_2', totalFen: 10_000 }]]);
  });

  it('answers doubts before a yes', async () => {
    open('wko_00000012', () => aWorkOrder({ charges: [proposed] }));
    await tap(words.question);
    expect(await screen.findByText(words.questionLead)).toBeTruthy();
  });

  it('lets a guest agree to nothing until the technician let him in', async () => {
    const guest = { relation: 'guest' as const, contact: 'hidden' as const, dueFen: null };
    open('wko_00000013', () => aWorkOrder({ ...guest, admitted: false, mayAgree: false, charges: [proposed] }));
    expect(await screen.findByText(words.guest)).toBeTruthy();
    expect(screen.queryByText(serviceText.charges.agree('50.00'))).toBeNull();
  });

  it('tells a guest whom the technician sends away, and shows him nothing more', async () => {
    jest.useFakeTimers();
    try {
      const order = aWorkOrder({ relation: 'guest', contact: 'hidden', dueFen: null, admitted: false, mayAgree: false, charges: [proposed] });
      open('wko_00000015', () => order);
      expect(await screen.findByText(words.guest)).toBeTruthy();
      cloudCalls.answer = () => Promise.resolve({ ok: false, error: { code: 'service.work_order.missing', details: {}, traceId: 't' } });
      await act(() => jest.advanceTimersByTimeAsync(2 * FRESHNESS.momentSeconds * 1_000));
      expect(await screen.findByText(words.gone.title)).toBeTruthy();
      expect(screen.queryByText(words.guest)).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it('ends with the question how it was', async () => {
    open('wko_00000014', () => aWorkOrder({ card: { state: 'finished' }, mayAgree: false }));
    expect(await screen.findByText(words.rate)).toBeTruthy();
  });
});
