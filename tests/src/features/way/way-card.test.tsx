import { act, fireEvent, render, screen } from '@testing-library/react';
import { WayCard } from '../../../../src/features/way/components/way-card';
import { wayText } from '../../../../src/text/way';
import { cloudCalls } from '../../taro/taro';

const HOME = { latitudeE6: 38_042_000, longitudeE6: 114_514_000 };
const position = { point: { latitudeE6: 38_052_000, longitudeE6: 114_514_000 }, at: Date.now() };

it('pins the technician and, once its customer said where it is, the home', async () => {
  const sent: unknown[] = [];
  cloudCalls.answer = (_name, data) => {
    const { action, input } = data as { readonly action: string; readonly input: unknown };
    if (action === 'service.place.pin') {
      sent.push(input);
      return Promise.resolve({ ok: true, data: {} });
    }
    const pinned = sent.length > 0;
    return Promise.resolve({ ok: true, data: { position, destination: pinned ? HOME : null, arrivesAt: pinned ? Date.now() + 600_000 : null } });
  };
  render(<WayCard workOrderId="wko_00000001" reader="customer" />);
  await screen.findByText(wayText.technician);
  expect(screen.queryByText(wayText.home)).toBeNull();
  await act(async () => {
    fireEvent.click(screen.getByText(wayText.pin.open));
    await Promise.resolve();
  });
  expect(await screen.findByText(wayText.home)).toBeTruthy();
  expect(sent).toEqual([{ workOrderId: 'wko_00000001', point: HOME }]);
  expect(screen.queryByText(wayText.pin.open)).toBeNull();
});

it('says to the office that nothing is shared, and offers it no pin', async () => {
  cloudCalls.answer = () => Promise.resolve({ ok: true, data: { position: null, destination: null, arrivesAt: null } });
  render(<WayCard workOrderId="wko_00000002" reader="office" />);
  expect(await screen.findByText(wayText.notShared.office)).toBeTruthy();
  expect(screen.queryByText(wayText.pin.open)).toBeNull();
});
