import { act, renderHook, waitFor } from '@testing-library/react';
import { SWRConfig } from 'swr';
import type { ReactNode } from 'react';
import { useActiveMembership } from '../../../../src/features/workbench/use-active-membership';
import { useSessionStore } from '../../../../src/stores/session';
import { cloudCalls, storage } from '../../taro/taro';

const position = (id: string) => ({ id, role: 'guide', organisation: { id: 'org_00000001', name: '桥西店', kind: 'store' } });

function answerWith(...ids: readonly string[]): void {
  const person = { id: 'per_00000001', name: '李敏', phoneMasked: null };
  const data = { person, memberships: ids.map(position), unreadCount: 0, consents: [] };
  cloudCalls.answer = () => Promise.resolve({ ok: true, data });
}

const freshCache = ({ children }: { readonly children: ReactNode }) => (
  <SWRConfig value={{ provider: () => new Map() }}>{children}</SWRConfig>
);
const settled = () => renderHook(() => useActiveMembership(), { wrapper: freshCache });

beforeEach(() => {
  storage.clear();
  useSessionStore.setState({ membershipId: null, leftWork: false });
});

it('who has one role is at work with it', async () => {
  answerWith('mem_00000001');
  const { result } = settled();
  await waitFor(() => expect(result.current.active?.id).toBe('mem_00000001'));
  expect(useSessionStore.getState().membershipId).toBe('mem_00000001');
});

it('who has several chooses', async () => {
  answerWith('mem_00000001', 'mem_00000002');
  const { result } = settled();
  await waitFor(() => expect(result.current.query.status).toBe('ready'));
  expect(result.current.active).toBeUndefined();
});

it('who signed out stays out until he enters again', async () => {
  answerWith('mem_00000001');
  const { result } = settled();
  await waitFor(() => expect(result.current.active).toBeDefined());
  act(() => useSessionStore.getState().leaveWork());
  expect(result.current.active).toBeUndefined();
  act(() => result.current.actUnder('mem_00000001'));
  expect(result.current.active?.id).toBe('mem_00000001');
});

it('a role that was revoked is let go of', async () => {
  useSessionStore.setState({ membershipId: 'mem_00000009' });
  answerWith('mem_00000001', 'mem_00000002');
  settled();
  await waitFor(() => expect(useSessionStore.getState().membershipId).toBeNull());
});
