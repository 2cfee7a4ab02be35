import { act, fireEvent, render, screen } from '@testing-library/react';
import { DoorCodeScreen } from '../../../../src/features/jobs/components/door-code-screen';
import { doorCodeText } from '../../../../src/text/door-code';
import { cloudCalls } from '../../taro/taro';
import { aJob } from './a-job';

it('shows the code, who else scanned it, and lets each in or sends him away with one tap', async () => {
  const sent: unknown[] = [];
  let guests = [{ personId: 'per_1', name: '刘建华', admitted: false }];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: { readonly granted: boolean } };
    if (action === 'service.work_order.get') return Promise.resolve({ ok: true, data: aJob({ card: { state: 'en_route' }, guests }) });
    sent.push([action, input]);
    guests = input.granted ? [{ personId: 'per_1', name: '刘建华', admitted: true }] : [];
    return Promise.resolve({ ok: true, data: {} });
  };
  const tap = async (label: string) => {
    const found = await screen.findByText(label);
    await act(async () => {
      fireEvent.click(found);
      await Promise.resolve();
    });
  };
  render(<DoorCodeScreen workOrderId="wko_00000001" code="the code" />);
  await screen.findByText('刘建华');
  expect(screen.getByText('the code')).toBeTruthy();
  expect(screen.getByText(doorCodeText.waiting)).toBeTruthy();
  await tap(doorCodeText.guests.grant);
  await screen.findByText(doorCodeText.guests.granted);
  await tap(doorCodeText.guests.takeBack);
  expect(sent).toEqual([true, false].map((granted) => ['service.door.decide', { workOrderId: 'wko_00000001', personId: 'per_1', granted }]));
});
