import { act, renderHook } from '@testing-library/react';
import { FRESHNESS } from '../../../src/api/freshness';
import { useQuery } from '../../../src/api/use-query';
import { choosePageAgain } from '../../../src/api/use-shown-again';
import { useSessionStore } from '../../../src/stores/session';
import { cloudCalls, hidePage, showPage, tapTab } from '../taro/taro';

const LIVE_MS = FRESHNESS.liveSeconds * 1_000;
const underWay = { current: [{ id: 'ord_1' }], appliances: [] };
const done = { current: [], appliances: [] };

let asked = 0;
let answer: () => unknown;

/** Time passes, and what was asked is answered. */
const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

const home = () => renderHook(() => useQuery('orders.home.get', {}, { liveWhile: ({ current }) => current.length > 0 }));

beforeEach(() => {
  jest.useFakeTimers();
  asked = 0;
  answer = () => ({ ok: true, data: underWay });
  cloudCalls.answer = () => {
    asked += 1;
    return Promise.resolve().then(answer);
  };
  // Each test has a person of its own, for whom nothing is kept or under way yet.
  useSessionStore.setState({ persona: { openid: expect.getState().currentTestName ?? '', name: '' }, membershipId: null });
});

afterEach(() => jest.useRealTimers());

describe('a page that somebody looks at', () => {
  it('asks again and again while something is under way', async () => {
    const { result, unmount } = home();
    await pass(0);
    expect([asked, result.current.data]).toEqual([1, underWay]);
    await pass(LIVE_MS);
    await pass(LIVE_MS);
    expect(asked).toBe(3);
    unmount();
    await pass(10 * LIVE_MS);
    expect(asked).toBe(3);
  });

  it('shows what the office changed, and then asks no more when nothing is left to happen', async () => {
    const { result } = home();
    await pass(0);
    answer = () => ({ ok: true, data: done });
    await pass(LIVE_MS);
    expect(result.current.data).toEqual(done);
    await pass(10 * LIVE_MS);
    expect(asked).toBe(2);
  });

  it('asks nothing of itself when nothing is under way', async () => {
    answer = () => ({ ok: true, data: done });
    home();
    await pass(10 * LIVE_MS);
    expect(asked).toBe(1);
  });

  it('keeps what it has when a call fails, and goes on asking', async () => {
    const { result } = home();
    await pass(0);
    answer = () => {
      throw new Error('no network');
    };
    await pass(LIVE_MS);
    expect([result.current.status, result.current.data, result.current.error?.code]).toEqual(['ready', underWay, 'client.unreachable']);
    answer = () => ({ ok: true, data: done });
    await pass(LIVE_MS);
    expect([result.current.data, result.current.error]).toEqual([done, undefined]);
  });

  it('waits for an answer before it asks the next time', async () => {
    home();
    await pass(0);
    answer = () => new Promise(() => undefined);
    await pass(LIVE_MS);
    await pass(5 * LIVE_MS);
    expect(asked).toBe(2);
  });
});

describe('a page that nobody sees', () => {
  it('asks nothing, and at once when it is shown again', async () => {
    home();
    await pass(0);
    act(hidePage);
    await pass(10 * LIVE_MS);
    expect(asked).toBe(1);
    act(showPage);
    await pass(0);
    expect(asked).toBe(2);
    await pass(LIVE_MS);
    expect(asked).toBe(3);
  });
});

describe('a page with a tab of its own', () => {
  beforeEach(() => {
    answer = () => ({ ok: true, data: done });
  });

  it('asks anew when its tab is tapped while it is on screen', async () => {
    home();
    await pass(5_000);
    act(() => tapTab('pages/home/index'));
    await pass(0);
    expect(asked).toBe(2);
  });

  it('asks once for the tap that opened it, and for the tap by which it is shown again', async () => {
    home();
    await pass(0);
    act(() => tapTab('pages/home/index'));
    await pass(5_000);
    expect(asked).toBe(1);
    act(hidePage);
    await pass(5_000);
    act(showPage);
    act(() => tapTab('pages/home/index'));
    await pass(5_000);
    expect(asked).toBe(2);
  });

  it('asks nothing when another tab is tapped', async () => {
    home();
    await pass(5_000);
    act(() => tapTab('pages/mall/index'));
    await pass(5_000);
    expect(asked).toBe(1);
  });
});

describe('in a browser', () => {
  const shared = globalThis as { TRANSPORT?: string };

  beforeEach(() => {
    shared.TRANSPORT = 'devcloud';
  });
  afterEach(() => {
    shared.TRANSPORT = 'weapp';
  });

  it.each(['focus', 'online'])('a page asks at once on %s, though it was visible all along', async (event) => {
    answer = () => ({ ok: true, data: done });
    home();
    await pass(5_000);
    act(() => void window.dispatchEvent(new Event(event)));
    await pass(0);
    expect(asked).toBe(2);
  });

  it('a page asks at once when the navigation beside it is used to come to it again', async () => {
    answer = () => ({ ok: true, data: done });
    home();
    await pass(5_000);
    act(choosePageAgain);
    await pass(0);
    expect(asked).toBe(2);
  });

  it('takes what the browser says of one return in several ways as one', async () => {
    answer = () => ({ ok: true, data: done });
    home();
    await pass(5_000);
    act(hidePage);
    act(showPage);
    act(() => void window.dispatchEvent(new Event('focus')));
    await pass(100);
    expect(asked).toBe(2);
  });

  it('a page below others in the stack asks nothing when the window is chosen', async () => {
    home();
    await pass(0);
    act(hidePage);
    act(() => void window.dispatchEvent(new Event('focus')));
    await pass(10 * LIVE_MS);
    expect(asked).toBe(1);
  });
});
