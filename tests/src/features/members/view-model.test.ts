import {
  atPlace,
  formProblems,
  invitationRowView,
  memberRowView,
  placesToOffer,
  rolesThere,
  startingForm,
} from '../../../../src/features/members/view-model';
import { ROLES } from '../../../../src/shared/domain/roles';
import { NOW } from '../an-order-card';

describe('members', () => {
  it('are listed with role, place and since when', () => {
    const member = {
      personId: 'per_00000001',
      membershipId: 'mem_00000001',
      name: '李敏',
      phoneMasked: '138****2001',
      role: 'guide' as const,
      partnerKind: null,
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

});

describe('inviting a member', () => {
  const store = { id: 'org_00000001', name: '桥西店', kind: 'store' } as const;
  const headquarters = { id: 'org_00000002', name: '恒远电器', kind: 'headquarters' } as const;
  const partner = { id: 'org_00000003', name: '锦绣装饰', kind: 'partner' } as const;
  const owner = { organisations: [headquarters, store, partner], invitableRoles: [...ROLES] };
  const supervisor = { organisations: [headquarters, store, partner], invitableRoles: ['technician', 'guide', 'salesperson'] } as const;
  const empty = { name: '', phone: '', organisationId: null, role: null, partnerKind: null };

  it('chooses nothing for the inviter where there is a choice', () => {
    expect(startingForm(owner)).toEqual(empty);
    expect(startingForm({ organisations: [store], invitableRoles: [...ROLES] })).toEqual({ ...empty, organisationId: store.id });
    expect(startingForm({ organisations: [], invitableRoles: [] })).toEqual(empty);
  });

  it('chooses what leaves no choice', () => {
    expect(startingForm({ organisations: [partner], invitableRoles: [...ROLES] })).toMatchObject({ organisationId: partner.id, role: 'partner' });
    expect(startingForm({ organisations: [store, partner], invitableRoles: ['guide'] })).toMatchObject({ organisationId: store.id, role: 'guide' });
  });

  it('offers places with a role to give, and at each its own roles', () => {
    const mine = { organisations: [...supervisor.organisations], invitableRoles: [...supervisor.invitableRoles] };
    expect(placesToOffer(mine).map(({ id }) => id)).toEqual([headquarters.id, store.id]);
    expect(rolesThere(mine, store.id)).toEqual(['guide', 'salesperson', 'technician']);
    expect(rolesThere(owner, store.id)).not.toContain('finance');
    expect(rolesThere(owner, partner.id)).toEqual(['partner']);
    expect(rolesThere(owner, null)).toEqual([]);
  });

  it('keeps the role at another place that has it, and drops it where nobody is that', () => {
    const form = { ...atPlace(empty, headquarters.id, owner), role: 'technician' as const };
    expect(atPlace(form, store.id, owner).role).toBe('technician');
    expect(atPlace({ ...form, role: 'finance' }, store.id, owner).role).toBeNull();
    expect(atPlace(form, partner.id, owner).role).toBe('partner');
  });

  it('needs a name that can be seen, a mobile number, a place and then a role', () => {
    expect(Object.keys(formProblems({ ...empty, name: '\u200b ', phone: '010-123' }))).toEqual(['name', 'phone', 'organisationId']);
    const form = { name: '小何', phone: '13900000123', organisationId: store.id, role: null, partnerKind: null };
    expect(Object.keys(formProblems(form))).toEqual(['role']);
    expect(formProblems({ ...form, role: 'guide' })).toEqual({});
  });
});
