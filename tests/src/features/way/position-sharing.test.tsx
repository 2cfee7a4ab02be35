import { act, fireEvent, render, screen } from '@testing-library/react';
import { PositionSharing } from '../../../../src/features/way/components/position-sharing';
import { usePositionDecision } from '../../../../src/stores/position-consent';
import { useSessionStore } from '../../../../src/stores/session';
import { wayText } from '../../../../src/text/way';
import { cloudCalls, hidePage, location, showPage } from '../../taro/taro';

const words = wayText.share;
let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  Object.assign(location, { allowed: undefined, allows: true, isUpdating: false });
  location.listeners.clear();
  usePositionDecision.setState({ decision: null });
  useSessionStore.setState({ persona: null, membershipId: 'mem_00000001' });
  cloudCalls.answer = (_name, data) => {
    sent.push((data as { readonly input: unknown }).input);
    return Promise.resolve({ ok: true, data: { kept: true } });
  };
});

afterEach(() => jest.restoreAllMocks());

const tap = async (label: string) => {
  fireEvent.click(await screen.findByText(label));
  await act(() => Promise.resolve());
};

const share = async () => {
  const page = render(<PositionSharing workOrderId="wko_00000001" />);
  await tap(words.yes);
  await screen.findByText(words.shares);
  return page;
};

describe('sharing where one is', () => {
  it('begins with his yes and with nothing else, and sends a place every ten seconds at most', async () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(1_000_000);
    render(<PositionSharing workOrderId="wko_00000001" />);
    await screen.findByText(words.askTitle);
    expect(location.isUpdating).toBe(false);
    await tap(words.yes);
    await screen.findByText(words.shares);
    location.move(38.05, 114.5);
    clock.mockReturnValue(1_009_000);
    location.move(38.06, 114.5);
    clock.mockReturnValue(1_010_000);
    location.move(38.07, 114.5);
    const at = (latitudeE6: number, at: number) => ({ workOrderId: 'wko_00000001', point: { latitudeE6, longitudeE6: 114_500_000 }, at });
    expect(sent).toEqual([at(38_050_000, 1_000_000), at(38_070_000, 1_010_000)]);
  });

  it('ends when the page is left, goes on when it comes back, and ends with his arrival', async () => {
    const page = await share();
    act(() => hidePage());
    expect(location.isUpdating).toBe(false);
    act(() => showPage());
    await screen.findByText(words.shares);
    expect(location.isUpdating).toBe(true);
    page.unmount();
    expect([location.isUpdating, location.listeners.size]).toEqual([false, 0]);
  });

  it('ends by a tap: of this visit he is not asked again, of the next one he is', async () => {
    const page = await share();
    await tap(words.stop);
    expect(location.isUpdating).toBe(false);
    page.unmount();
    const again = render(<PositionSharing workOrderId="wko_00000001" />);
    expect(await screen.findByText(words.off)).toBeTruthy();
    again.unmount();
    render(<PositionSharing workOrderId="wko_00000002" />);
    expect(await screen.findByText(words.askTitle)).toBeTruthy();
    expect(location.isUpdating).toBe(false);
  });

  it('goes on with his yes at the next visit, and asks who works on the same phone after him', async () => {
    const page = await share();
    page.unmount();
    const next = render(<PositionSharing workOrderId="wko_00000002" />);
    expect(await screen.findByText(words.shares)).toBeTruthy();
    next.unmount();
    act(() => {
      useSessionStore.setState({ membershipId: 'mem_00000002' });
    });
    render(<PositionSharing workOrderId="wko_00000003" />);
    expect(await screen.findByText(words.askTitle)).toBeTruthy();
    expect(location.isUpdating).toBe(false);
  });

  it('leads to the settings where WeChat may not tell it', async () => {
    location.allows = false;
    render(<PositionSharing workOrderId="wko_00000001" />);
    await tap(words.yes);
    await screen.findByText(words.refused.wechat);
    location.allowed = true;
    await tap(words.settings);
    expect(await screen.findByText(words.shares)).toBeTruthy();
  });
});
