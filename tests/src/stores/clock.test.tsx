import { act, renderHook } from '@testing-library/react';
import { call } from '../../../src/api/call';
import { useNow } from '../../../src/stores/clock';
import { cloudCalls } from '../taro/taro';

const HOUR_MS = 3_600_000;

/** Somebody asks, and the server answers at an instant of its own clock. */
async function answeredAt(at: number, ok = true): Promise<void> {
  const refusal = { ok: false, error: { code: 'auth.forbidden', details: {}, traceId: 'trace' }, at };
  cloudCalls.answer = () => Promise.resolve(ok ? { ok: true, data: {}, at } : refusal);
  await act(async () => {
    await call('identity.session.get', {}).catch(() => undefined);
  });
}

describe('the time on screen', () => {
  it('is the server’s where the device’s clock is wrong, as soon as anything was answered, be it a refusal', async () => {
    const { result } = renderHook(() => useNow());
    const device = result.current;
    await answeredAt(Date.now() + 3 * HOUR_MS);
    expect(Math.abs(result.current - device - 3 * HOUR_MS)).toBeLessThan(5_000);
    await answeredAt(Date.now() - 2 * HOUR_MS, false);
    expect(Math.abs(result.current - device + 2 * HOUR_MS)).toBeLessThan(5_000);
    const other = renderHook(() => useNow());
    expect(Math.abs(other.result.current - result.current)).toBeLessThan(60_000);
  });

  it('is the device’s where it is about right: what a slow answer makes of it changes no word', async () => {
    const { result } = renderHook(() => useNow());
    await answeredAt(Date.now());
    const device = result.current;
    await answeredAt(Date.now() + 20_000);
    expect(result.current).toBe(device);
    await answeredAt(Date.now() - 20_000);
    expect(result.current).toBe(device);
  });

  it('stays as it is with a function that says nothing of the time', async () => {
    const { result } = renderHook(() => useNow());
    const before = result.current;
    cloudCalls.answer = () => Promise.resolve({ ok: true, data: {} });
    await act(async () => {
      await call('identity.session.get', {});
    });
    expect(result.current).toBe(before);
  });
});
