import { act, fireEvent, render, screen } from '@testing-library/react';
import { PositionSharing } from '../../../../src/features/way/components/position-sharing';
import { StandingConsent } from '../../../../src/features/way/components/standing-consent';
import { usePositionDecision } from '../../../../src/stores/position-consent';
import { useSessionStore } from '../../../../src/stores/session';
import { standingConsentText as words } from '../../../../src/text/position-consent';
import { wayText } from '../../../../src/text/way';
import { cloudCalls, location } from '../../taro/taro';

const ME = 'mem_00000001';
let sent: unknown[] = [];

beforeEach(() => {
  sent = [];
  Object.assign(location, { allowed: undefined, allows: true, isUpdating: false });
  location.listeners.clear();
  usePositionDecision.setState({ decision: null });
  useSessionStore.setState({ persona: null, membershipId: ME });
  cloudCalls.answer = (_name, data) => {
    sent.push((data as { readonly action: unknown }).action);
    return Promise.resolve({ ok: true, data: {} });
  };
});

const tap = async (label: string) => {
  fireEvent.click(await screen.findByText(label));
  await act(() => Promise.resolve());
};

const onTheWay = () => render(<PositionSharing workOrderId="wko_00000001" />);

describe("a technician's consent outside of a visit", () => {
  it('says what is shared, with whom and when it is gone, and that he has not agreed', () => {
    render(<StandingConsent membershipId={ME} />);
    for (const { title, body } of words.parts) expect([screen.getByText(title), screen.getByText(body)]).toHaveLength(2);
    expect(screen.getByText(words.notGranted)).toBeTruthy();
  });

  it('taken back: what he shared last is gone, and on his next way he is asked', async () => {
    const way = onTheWay();
    await tap(wayText.share.yes);
    way.unmount();
    const page = render(<StandingConsent membershipId={ME} />);
    expect(screen.getByText(words.granted)).toBeTruthy();
    await tap(words.takeBack);
    expect(screen.getByText(words.notGranted)).toBeTruthy();
    expect(sent).toEqual(['service.position.withdraw']);
    page.unmount();
    onTheWay();
    expect(await screen.findByText(wayText.share.askTitle)).toBeTruthy();
    expect(location.isUpdating).toBe(false);
  });

  it('taken back without signal: nothing more is shared all the same, and he is told that the last place may still be seen', async () => {
    usePositionDecision.setState({ decision: { by: `|${ME}`, granted: true, workOrderId: 'wko_00000001' } });
    cloudCalls.answer = () => Promise.reject(new Error('no signal'));
    render(<StandingConsent membershipId={ME} />);
    await tap(words.takeBack);
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(usePositionDecision.getState().decision?.granted).toBe(false);
  });

  it('given here holds on his next way; what a colleague said on this phone is nobody else’s', async () => {
    const page = render(<StandingConsent membershipId={ME} />);
    await tap(words.give);
    page.unmount();
    const other = render(<StandingConsent membershipId="mem_00000002" />);
    expect(screen.getByText(words.notGranted)).toBeTruthy();
    other.unmount();
    onTheWay();
    expect(await screen.findByText(wayText.share.shares)).toBeTruthy();
  });

  it('stopped on the way: what he shared last is gone too', async () => {
    onTheWay();
    await tap(wayText.share.yes);
    await tap(wayText.share.stop);
    expect(sent).toEqual(['service.position.withdraw']);
  });
});
