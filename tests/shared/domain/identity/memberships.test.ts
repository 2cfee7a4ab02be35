import {
  activeMemberships,
  organisationsOf,
  rolesIn,
  withMembership,
  withoutMembership,
  type MembershipFacts,
} from '../../../../src/shared/domain/identity/memberships';

const membership = (id: string, facts: Partial<MembershipFacts> = {}): MembershipFacts => ({
  id,
  role: 'guide',
  organisationId: 'org_store',
  organisationName: '桥西店',
  organisationPath: ['org_hq', 'org_store'],
  since: 1,
  revokedAt: null,
  ...facts,
});

describe('memberships', () => {
  it('a position held already is not given twice', () => {
    const given = withMembership([membership('mem_1')], membership('mem_2'));
    expect(given.memberships).toEqual([membership('mem_1')]);
    expect(given.membership.id).toBe('mem_1');
  });

  it('a revoked position can be given anew', () => {
    const revoked = withoutMembership([membership('mem_1')], 'mem_1', 9);
    const given = withMembership(revoked, membership('mem_2'));
    expect(given.membership.id).toBe('mem_2');
    expect(activeMemberships(given.memberships).map(({ id }) => id)).toEqual(['mem_2']);
  });

  it('another role or place is another position', () => {
    const held = [membership('mem_1')];
    expect(withMembership(held, membership('mem_2', { role: 'technician' })).memberships).toHaveLength(2);
    expect(withMembership(held, membership('mem_2', { organisationId: 'org_b' })).memberships).toHaveLength(2);
  });

  it('who has left is listed nowhere', () => {
    expect(organisationsOf([membership('mem_1')])).toEqual(['org_hq', 'org_store']);
    expect(organisationsOf(withoutMembership([membership('mem_1')], 'mem_1', 9))).toEqual([]);
  });

  it('a role is found where it is held, and from everything above', () => {
    expect(rolesIn([membership('mem_1')])).toEqual(['guide=org_store', 'guide@org_hq', 'guide@org_store']);
    expect(rolesIn([membership('mem_1', { revokedAt: 9 })])).toEqual([]);
  });

  it('an organisation is listed once, however many positions lie below it', () => {
    const both = [
      membership('mem_1'),
      membership('mem_2', { organisationId: 'org_b', organisationPath: ['org_hq', 'org_b'] }),
    ];
    expect(organisationsOf(both)).toEqual(['org_hq', 'org_store', 'org_b']);
  });
});
