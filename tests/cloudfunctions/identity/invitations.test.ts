import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Role } from '../../../src/shared/domain/roles';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';

const HOUR_MS = 3_600_000;

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

async function invite(
  phone: string,
  role: Role = 'guide',
  organisationId = 'org_storeqiaoxi',
  by: { openid: string } = people.owner,
) {
  return as(by).call('identity.invitation.create', { name: '新同事', phone, role, organisationId });
}

describe('inviting', () => {
  it('gives a code once, and keeps it only hashed', async () => {
    const { invitation, code } = await invite('13600000001');
    expect(code).toMatch(/^\d{6}$/);
    expect(invitation).toMatchObject({
      name: '新同事',
      phoneMasked: '136****0001',
      role: 'guide',
      organisationName: '桥西店',
      state: 'open',
    });
    expect(invitation.expiresAt - devcloud.clock.now().getTime()).toBeGreaterThan(71 * HOUR_MS);
    expect(JSON.stringify(await storedDocument(devcloud, 'invitations', invitation.id))).not.toContain(code);
  });

  it.each([
    [
      'a supervisor makes no owner',
      people.supervisor,
      'owner',
      'org_headquarters',
      'identity.invitation.role_not_allowed',
    ],
    [
      'a dealer makes no technician',
      people.dealer,
      'technician',
      'org_dealereast',
      'identity.invitation.role_not_allowed',
    ],
    ['a dealer invites nobody to another store', people.dealer, 'guide', 'org_storeqiaoxi', 'auth.forbidden'],
    ['a dealer invites nobody to headquarters', people.dealer, 'guide', 'org_headquarters', 'auth.forbidden'],
    [
      'an organisation that does not exist looks like a foreign one',
      people.owner,
      'guide',
      'org_nowhere00',
      'auth.forbidden',
    ],
  ] as const)('%s', async (_rule, by, role, organisationId, code) => {
    const input = { name: '甲', phone: '13600000002', role, organisationId };
    expect((await as(by).refusal('identity.invitation.create', input)).code).toBe(code);
  });

  it.each([
    ['finance', 'org_storeqiaoxi', 'store'],
    ['supervisor', 'org_storeqiaoxi', 'store'],
    ['partner', 'org_storeyuhua', 'store'],
    ['partner', 'org_headquarters', 'headquarters'],
    ['dealer', 'org_headquarters', 'headquarters'],
    ['owner', 'org_dealereast', 'dealer'],
  ] as const)('nobody becomes %s of %s, not even by the owner', async (role, organisationId, organisationKind) => {
    const input = { name: '甲', phone: '13600000002', role, organisationId };
    const { code, details } = await as(people.owner).refusal('identity.invitation.create', input);
    expect([code, details]).toEqual(['identity.invitation.role_not_in_organisation', { role, organisationKind }]);
    expect(await storedDocuments(devcloud, 'invitations', { role, organisationId })).toEqual([]);
  });

  it('takes no name of signs that nobody sees, and keeps others without them', async () => {
    const input = { phone: '13600000005', role: 'guide', organisationId: 'org_storeqiaoxi' } as const;
    const refused = await as(people.owner).refusal('identity.invitation.create', { ...input, name: '\u200b\u202e' });
    expect(refused).toMatchObject({ code: 'request.invalid', details: { issues: [{ path: 'name' }] } });
    const { invitation } = await as(people.owner).call('identity.invitation.create', { ...input, name: ' 小\u200b何\u202e' });
    expect(invitation.name).toBe('小何');
  });

  it('a dealer invites below himself', async () => {
    expect((await invite('13600000003', 'guide', 'org_dealershop', people.dealer)).invitation.organisationName).toBe(
      '城东二店',
    );
  });

  it('the organisations to invite to are those of the own tree, with the roles one may give', async () => {
    const { organisations, invitableRoles } = await as(people.dealer).call('identity.organisation.list', {});
    expect(organisations.map(({ id }) => id)).toEqual(['org_dealereast', 'org_dealershop']);
    expect(invitableRoles).toEqual(['guide', 'salesperson']);
  });

  it('the list shows the own tree only, newest first, in pages', async () => {
    const mine = await as(people.dealer).call('identity.invitation.list', {});
    expect(mine.rows.map(({ organisationName }) => organisationName)).toEqual(['城东二店']);
    for (let n = 0; n < 21; n += 1) await invite(`136001000${String(n).padStart(2, '0')}`, 'guide', 'org_storeyuhua');
    const first = await as(people.owner).call('identity.invitation.list', {});
    expect(first.rows).toHaveLength(20);
    const second = await as(people.owner).call('identity.invitation.list', { after: first.next ?? '' });
    expect(second.next).toBeNull();
    const ids = [...first.rows, ...second.rows].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
  });
});
