import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

describe('the list of members', () => {
  it('shows everybody of the own tree and nobody else', async () => {
    const all = await as(people.owner).call('identity.member.list', {});
    expect(all.rows.map(({ name }) => name).sort()).toEqual(
      Object.values(people)
        .map(({ name }) => name)
        .sort(),
    );
    const below = await as(people.dealer).call('identity.member.list', {});
    expect(below.rows.map(({ name }) => name).sort()).toEqual(['小何', '黄老板']);
  });

  it('says whom the caller may revoke: not himself, nobody at or above his own level', async () => {
    const { rows } = await as(people.supervisor).call('identity.member.list', {});
    const revocable = rows.filter((row) => row.revocable).map(({ role }) => role);
    expect([...new Set(revocable)].sort()).toEqual(['guide', 'partner', 'technician']);
    const own = (await as(people.owner).call('identity.member.list', {})).rows.find(({ role }) => role === 'owner');
    expect(own).toMatchObject({ revocable: false, phoneMasked: '139****0001', organisationName: '恒远电器' });
  });
});

describe('revoking a member', () => {
  it('holds from his very next call', async () => {
    expect((await as(people.technician).call('identity.session.get', {})).memberships).toHaveLength(1);
    await as(people.supervisor).call('identity.member.revoke', idsOf(people.technician));
    expect((await as(people.technician).call('identity.session.get', {})).memberships).toEqual([]);
    const { code } = await as(people.technician).refusal('attribution.code.issue', { kind: 'personal' });
    expect(code).toBe('auth.forbidden');
    const { rows } = await as(people.owner).call('identity.member.list', {});
    expect(rows.map(({ name }) => name)).not.toContain('王师傅');
  });

  it('acting under a membership that is not held is refused', async () => {
    const options = { as: idsOf(people.owner).membershipId };
    expect((await as(people.supervisor).refusal('identity.member.list', {}, options)).code).toBe('auth.forbidden');
  });

  it.each([
    ['himself', people.owner, idsOf(people.owner), 'identity.member.self_revoke'],
    ['somebody above', people.supervisor, idsOf(people.owner), 'identity.invitation.role_not_allowed'],
    ['nobody', people.owner, { personId: 'per_000000000', membershipId: 'mem_000000000' }, 'identity.member.missing'],
  ])('%s is refused', async (_whom, by, input, code) => {
    expect((await as(by).refusal('identity.member.revoke', input)).code).toBe(code);
  });
});
