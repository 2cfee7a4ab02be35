import { act, renderHook, waitFor } from '@testing-library/react';
import { mutate } from 'swr';
import { useCommand } from '../../../src/api/use-command';
import { usePagedQuery } from '../../../src/api/use-paged-query';
import { useQuery } from '../../../src/api/use-query';
import { useSessionStore } from '../../../src/stores/session';
import { cloudCalls, hidePage, showPage } from '../taro/taro';

interface Sent {
  readonly action: string;
  readonly input: { readonly after?: string };
  readonly as?: string;
}

const row = (id: string) => ({ id, title: id });
let sent: Sent[] = [];

function answerWith(answer: (call: Sent) => unknown): void {
  sent = [];
  cloudCalls.answer = (_name, data) => {
    sent.push(data as Sent);
    return Promise.resolve().then(() => answer(data as Sent));
  };
}

beforeEach(async () => {
  useSessionStore.setState({ persona: null, membershipId: null });
  await mutate(() => true, undefined, { revalidate: false });
});

describe('a query', () => {
  it('is loading, then ready with the data', async () => {
    answerWith(() => ({ ok: true, data: { current: [], appliances: [] } }));
    const { result } = renderHook(() => useQuery('orders.home.get', {}));
    expect(result.current.status).toBe('loading');
    await waitFor(() => expect(result.current.status).toBe('ready'));
    expect(result.current.data).toEqual({ current: [], appliances: [] });
  });

  it('says what failed and succeeds on refresh', async () => {
    let fails = true;
    answerWith(() =>
      fails ? { ok: false, error: { code: 'request.busy', details: {}, traceId: 't' } } : { ok: true, data: {} },
    );
    const { result } = renderHook(() => useQuery('identity.organisation.list', {}));
    await waitFor(() => expect(result.current.status).toBe('error'));
    expect(result.current.error?.code).toBe('request.busy');
    fails = false;
    act(() => result.current.refresh());
    await waitFor(() => expect(result.current.status).toBe('ready'));
  });

  it('asks nothing without an input', async () => {
    answerWith(() => ({ ok: true, data: {} }));
    const { result } = renderHook(() => useQuery('orders.order.get', null));
    await act(() => Promise.resolve());
    expect(result.current.status).toBe('loading');
    expect(sent).toHaveLength(0);
  });

  it('asks again when the page is shown again, not when it opens', async () => {
    answerWith(() => ({ ok: true, data: {} }));
    const { result } = renderHook(() => useQuery('identity.session.get', {}));
    act(showPage);
    await waitFor(() => expect(result.current.status).toBe('ready'));
    expect(sent).toHaveLength(1);
    act(hidePage);
    act(showPage);
    await waitFor(() => expect(sent).toHaveLength(2));
  });

  it('is asked anew for another membership, and says which', async () => {
    answerWith(({ as }) => ({ ok: true, data: { rows: [], next: as ?? null } }));
    const { result } = renderHook(() => useQuery('identity.invitation.list', {}));
    await waitFor(() => expect(result.current.data?.next).toBeNull());
    act(() => useSessionStore.getState().actUnder('mem_b'));
    await waitFor(() => expect(result.current.data?.next).toBe('mem_b'));
  });

  it('is asked again after a command of its own context', async () => {
    answerWith(({ action }) => ({
      ok: true,
      data: action === 'identity.member.list' ? { rows: [], next: null } : { name: 'x' },
    }));
    const { result } = renderHook(() => ({
      query: useQuery('identity.member.list', {}),
      command: useCommand('identity.profile.update'),
    }));
    await waitFor(() => expect(result.current.query.status).toBe('ready'));
    await act(async () => {
      await result.current.command.run({ name: 'x' });
    });
    await waitFor(() => expect(sent.filter(({ action }) => action === 'identity.member.list')).toHaveLength(2));
  });
});

describe('a paged query', () => {
  const pages: Readonly<Record<string, unknown>> = {
    first: { rows: [row('a'), row('b')], next: 'b' },
    b: { rows: [row('c')], next: null },
  };

  it('appends the next page and stops at the end', async () => {
    answerWith(({ input }) => ({ ok: true, data: pages[input.after ?? 'first'] }));
    const { result } = renderHook(() => usePagedQuery('catalog.product.list', {}));
    await waitFor(() => expect(result.current.data).toHaveLength(2));
    expect(result.current.hasMore).toBe(true);
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.data?.map(({ id }) => id)).toEqual(['a', 'b', 'c']));
    expect(result.current.hasMore).toBe(false);
  });

  it('is loaded anew after a command of its context', async () => {
    let name = 'a';
    answerWith(({ action }) => ({
      ok: true,
      data: action === 'orders.order.mine' ? { rows: [row(name)], next: null } : { orderId: 'x' },
    }));
    const { result } = renderHook(() => ({
      list: usePagedQuery('orders.order.mine', {}),
      claim: useCommand('orders.order.claim'),
    }));
    await waitFor(() => expect(result.current.list.data?.[0]?.id).toBe('a'));
    name = 'b';
    await act(async () => {
      await result.current.claim.run({ scene: 's', relation: 'buyer' });
    });
    await waitFor(() => expect(result.current.list.data?.[0]?.id).toBe('b'));
  });

  it('is asked anew when its page opens again, though every page of it is known', async () => {
    let name = 'a';
    answerWith(() => ({ ok: true, data: { rows: [row(name)], next: null } }));
    const first = renderHook(() => usePagedQuery('orders.refund.list', { filter: 'requested' }));
    await waitFor(() => expect(first.result.current.data?.[0]?.id).toBe('a'));
    first.unmount();
    name = 'b';
    const second = renderHook(() => usePagedQuery('orders.refund.list', { filter: 'requested' }));
    expect(second.result.current.data?.[0]?.id).toBe('a');
    await waitFor(() => expect(second.result.current.data?.[0]?.id).toBe('b'));
    expect(sent).toHaveLength(2);
  });

  it('is asked anew when its filter is chosen again, with every page that was shown', async () => {
    let suffix = '1';
    answerWith(({ input }) => ({
      ok: true,
      data: input.after === undefined ? { rows: [row(`a${suffix}`)], next: 'a' } : { rows: [row(`b${suffix}`)], next: null },
    }));
    const { result, rerender } = renderHook(
      ({ filter }: { readonly filter: 'requested' | 'approved' }) => usePagedQuery('orders.refund.list', { filter }),
      { initialProps: { filter: 'requested' } },
    );
    await waitFor(() => expect(result.current.data).toHaveLength(1));
    act(() => result.current.loadMore());
    await waitFor(() => expect(result.current.data).toHaveLength(2));
    rerender({ filter: 'approved' });
    await waitFor(() => expect(result.current.data?.map(({ id }) => id)).toEqual(['a1']));
    suffix = '2';
    rerender({ filter: 'requested' });
    await waitFor(() => expect(result.current.data?.map(({ id }) => id)).toEqual(['a2', 'b2']));
  });

  it('is loaded anew after a command, also where it was left and is opened later', async () => {
    let name = 'a';
    answerWith(({ action }) => ({
      ok: true,
      data: action === 'orders.order.mine' ? { rows: [row(name)], next: null } : { orderId: 'x' },
    }));
    const list = renderHook(() => usePagedQuery('orders.order.mine', {}));
    await waitFor(() => expect(list.result.current.data?.[0]?.id).toBe('a'));
    list.unmount();
    name = 'b';
    const claim = renderHook(() => useCommand('orders.order.claim'));
    await act(async () => {
      await claim.result.current.run({ scene: 's', relation: 'buyer' });
    });
    const again = renderHook(() => usePagedQuery('orders.order.mine', {}));
    await waitFor(() => expect(again.result.current.data?.[0]?.id).toBe('b'));
  });
});
