import {
  formProblems,
  invitationRowView,
  memberRowView,
  startingForm,
} from '../../../../src/features/members/view-model';
import { NOW } from '../an-order-card';

describe('members', () => {
  it('are listed with role, place and since when', () => {
    const member = {
      personId: 'per_00000001',
      membershipId: 'mem_00000001',
      name: '李敏',
      phoneMasked: '138****2001',
      role: 'guide' as const,
      organisationName: '桥西店',
      since: Date.parse('2024-03-01T10:00:00+08:00'),
      revocable: true,
    };
    expect(memberRowView(member, NOW)).toMatchObject({ line: '桥西店 · 导购', since: '2024 年 3 月 1 日起' });
  });

  it.each([
    ['open', true, '明天 10:00 过期'],
    ['accepted', false, ''],
    ['revoked', false, ''],
    ['expired', false, ''],
  ] as const)('an invitation that is %s', (state, revocable, expires) => {
    const invitation = {
      id: 'inv_00000001',
      name: '小何',
      phoneMasked: '139****0123',
      role: 'guide' as const,
      organisationName: '桥西店',
      state,
      expiresAt: NOW + 86_400_000,
    };
    expect(invitationRowView(invitation, NOW)).toMatchObject({ revocable, expires });
  });

  it('are invited as what is most usual, unless the inviter may not', () => {
    const organisations = [{ id: 'org_00000001', name: '桥西店', kind: 'store' as const }];
    expect(startingForm({ organisations, invitableRoles: ['technician', 'guide'] }).role).toBe('guide');
    expect(startingForm({ organisations, invitableRoles: ['technician'] }).role).toBe('technician');
    expect(startingForm({ organisations: [], invitableRoles: [] })).toMatchObject({ role: null, organisationId: null });
  });

  it('need a name and a mobile number', () => {
    const form = { name: ' ', phone: '010-123', role: null, organisationId: null };
    expect(Object.keys(formProblems(form))).toEqual(['name', 'phone']);
    expect(formProblems({ ...form, name: '小何', phone: '13900000123' })).toEqual({});
  });
});
