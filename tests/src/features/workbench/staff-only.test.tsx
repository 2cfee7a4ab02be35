import { act, fireEvent, render, screen } from '@testing-library/react';
import { SWRConfig } from 'swr';
import { StaffOnly } from '../../../../src/features/workbench/components/staff-only';
import type { Role } from '../../../../src/shared/domain/roles';
import { useSessionStore } from '../../../../src/stores/session';
import { roleNames } from '../../../../src/text/names';
import { workbenchText } from '../../../../src/text/workbench';
import { cloudCalls, storage } from '../../taro/taro';

const { noAccess: words, tasks } = workbenchText;
const SECRET = 'everybody who works here';

async function openAs(roles: readonly Role[], chosen: string | null = null): Promise<void> {
  useSessionStore.setState({ membershipId: chosen, leftWork: false });
  const memberships = roles.map((role, position) => ({
    id: `mem_0000000${position}`,
    role,
    organisation: { id: 'org_00000001', name: '恒远电器', kind: 'headquarters' },
  }));
  const person = { id: 'per_00000001', name: '李敏', phoneMasked: null };
  cloudCalls.answer = () => Promise.resolve({ ok: true, data: { person, memberships, unreadCount: 0, consents: [] } });
  await act(async () => {
    render(
      <SWRConfig value={{ provider: () => new Map() }}>
        <StaffOnly task="members" title={tasks.members}>
          <p>{SECRET}</p>
        </StaffOnly>
      </SWRConfig>,
    );
    await Promise.resolve();
  });
}

beforeEach(() => storage.clear());

describe('a page of the staff', () => {
  it('opens to a role that has the task', async () => {
    await openAs(['owner']);
    expect(await screen.findByText(SECRET)).toBeTruthy();
  });

  it('shows a customer nothing of itself, and the way to sign in', async () => {
    await openAs([]);
    expect(await screen.findByText(words.visitorTitle)).toBeTruthy();
    expect(screen.queryByText(SECRET)).toBeNull();
    expect(screen.getByText(words.enter)).toBeTruthy();
  });

  it('tells a role without the task so, and leads back to the workbench', async () => {
    await openAs(['guide']);
    expect(await screen.findByText(words.roleTitle('guide', tasks.members))).toBeTruthy();
    expect(screen.queryByText(SECRET)).toBeNull();
    expect(screen.getByText(words.back)).toBeTruthy();
  });

  it('offers who has several roles the one that opens it, one tap away', async () => {
    await openAs(['guide', 'supervisor'], 'mem_00000000');
    fireEvent.click(await screen.findByText(roleNames.supervisor));
    expect(await screen.findByText(SECRET)).toBeTruthy();
  });
});
