import { act, fireEvent, render, screen } from '@testing-library/react';
import { RescheduleSheet } from '../../../../src/features/service/components/reschedule-sheet';
import type { WorkOrderState } from '../../../../src/shared/domain/service/states';
import { dayOf } from '../../../../src/shared/kernel/time';
import { serviceText } from '../../../../src/text/service';
import { cloudCalls } from '../../taro/taro';

const words = serviceText.reschedule;
const on = dayOf(Date.now() + 86_400_000);

async function tap(label: string): Promise<void> {
  const found = await screen.findAllByText(label);
  await act(async () => {
    fireEvent.click(found[found.length - 1] ?? document.body);
    await Promise.resolve();
  });
}

/** The cloud with one free window, and what it says to who wants it. */
function answering(said: () => object): void {
  cloudCalls.answer = (_name, data) => {
    const { action } = data as { readonly action: string };
    if (action === 'service.slot.list') return Promise.resolve({ ok: true, data: { days: [{ on, windows: [{ from: '08:00', to: '10:00', free: true }] }] } });
    return Promise.resolve(said());
  };
}

async function chooseAndSubmit(): Promise<void> {
  await tap('明天');
  await tap(words.submit);
}

describe('another time for a visit', () => {
  it.each<[WorkOrderState, string]>([
    ['scheduled', words.done],
    ['requested', words.wished],
    ['declined', words.wished],
    ['paused', words.wished],
  ])('of one that is %s then is said as it is: set, or only wished for', async (state, sentence) => {
    answering(() => ({ ok: true, data: { state, commands: [] } }));
    const done: string[] = [];
    render(<RescheduleSheet workOrderId={`wko_r_${state}`} onClose={() => undefined} onDone={(said) => done.push(said)} />);
    await chooseAndSubmit();
    expect(done).toEqual([sentence]);
  });

  it('that is taken has to be chosen anew', async () => {
    answering(() => ({ ok: false, error: { code: 'service.window.taken', details: { clash: null }, traceId: 'trace' } }));
    render(<RescheduleSheet workOrderId="wko_r_taken" onClose={() => undefined} onDone={() => undefined} />);
    await chooseAndSubmit();
    expect(screen.queryByText(words.needed)).toBeNull();
    await tap(words.submit);
    expect(await screen.findByText(words.needed)).toBeTruthy();
  });
});
