import { act, fireEvent, render, screen } from '@testing-library/react';
import { SignIn } from '../../../../src/features/workbench/components/sign-in';
import { tasksOf, worksInOffice, type WorkbenchTask } from '../../../../src/features/workbench/tasks';
import { ROLES } from '../../../../src/shared/domain/roles';
import { useSessionStore } from '../../../../src/stores/session';
import { workbenchText } from '../../../../src/text/workbench';
import { cloudCalls } from '../../taro/taro';

const { signIn: words } = workbenchText;

async function submit(phone: string, code: string): Promise<void> {
  fireEvent.input(screen.getByLabelText(words.phone), { target: { value: phone } });
  fireEvent.input(screen.getByLabelText(words.code), { target: { value: code } });
  await act(async () => {
    fireEvent.click(screen.getByText(words.submit));
    await Promise.resolve();
  });
}

describe('signing in on the workbench', () => {
  beforeEach(() => useSessionStore.setState({ membershipId: null }));

  it('marks what is missing before it asks anybody', async () => {
    render(<SignIn />);
    await submit('1380013800', '12');
    expect(screen.getByText(words.phoneWrong)).toBeTruthy();
    expect(screen.getByText(words.codeWrong)).toBeTruthy();
  });

  it('works under the new membership at once', async () => {
    const organisation = { id: 'org_00000001', name: '桥西店', kind: 'store' };
    cloudCalls.answer = () =>
      Promise.resolve({ ok: true, data: { membership: { id: 'mem_00000001', role: 'guide', organisation } } });
    render(<SignIn />);
    await submit('13800138000', '123456');
    expect(useSessionStore.getState().membershipId).toBe('mem_00000001');
  });
});

describe('the tasks of a role', () => {
  it.each(ROLES)('%s has something to do', (role) => {
    expect(tasksOf(role)).toContain('personalCode');
  });

  it('only who sells reports, only who manages sees members, only the office sees its codes', () => {
    const rolesWith = (task: WorkbenchTask) => ROLES.filter((role) => tasksOf(role).some((each) => each === task));
    expect(rolesWith('report')).toEqual(['owner', 'guide', 'technician', 'salesperson', 'dealer']);
    expect(rolesWith('orders')).toEqual(ROLES.filter((role) => role !== 'partner'));
    expect(rolesWith('members')).toEqual(['owner', 'supervisor', 'dealer']);
    expect(rolesWith('codes')).toEqual(['owner', 'supervisor', 'finance']);
    expect(tasksOf('guide', 'ka_store')).toContain('retailers');
    expect(tasksOf('guide', 'store')).not.toContain('retailers');
    expect(tasksOf('finance', 'headquarters')).toContain('retailers');
  });

  it('the owner of a partner store has his account, goods and prices, and nothing that only the company has', () => {
    const own = ['dealership', 'pickups', 'margins', 'ownPrices'] as const;
    const company = ['settings', 'books', 'stock', 'priceLists', 'dealerDues', 'dealerStatements', 'retailers', 'payments', 'paybacks'] as const;
    const at = tasksOf('owner', 'partner_store');
    expect(at).toEqual(expect.arrayContaining(['earnings', 'scan']));
    expect(tasksOf('owner', 'headquarters').filter((task) => task === 'earnings' || task === 'scan')).toEqual([]);
    expect(own.filter((task) => !at.includes(task))).toEqual([]);
    expect(company.filter((task) => at.includes(task))).toEqual([]);
    expect(tasksOf('dealer', 'dealer')).toEqual(expect.arrayContaining([...own]));
    const headquarters = tasksOf('owner', 'headquarters', true);
    expect(company.filter((task) => !headquarters.includes(task))).toEqual([]);
    // A store below a dealer is the dealer's: its owner's word on money does not count, and the server refuses it.
    expect(tasksOf('owner', 'store', true)).toEqual(expect.arrayContaining(['payments', 'paybacks']));
    expect(tasksOf('owner', 'store', false).filter((task) => task === 'payments' || task === 'paybacks')).toEqual([]);
    for (const other of [headquarters, tasksOf('owner', 'store'), tasksOf('guide', 'partner_store')]) {
      expect(other).not.toContain('dealership');
      expect(other).not.toContain('ownPrices');
    }
  });

  it('only headquarters is the office', () => {
    expect(worksInOffice('owner', 'headquarters')).toBe(true);
    expect(worksInOffice('owner', 'partner_store')).toBe(false);
    expect(worksInOffice('guide', 'headquarters')).toBe(false);
  });
});
