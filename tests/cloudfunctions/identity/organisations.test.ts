import type { Devcloud } from '../../../devcloud/start-devcloud';
import { organisationIdOf } from '../../../cloudfunctions/identity/organisation-id';
import type { Input } from '../../../src/shared/contract/registry';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';

let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

type Founding = Input<'identity.organisation.create'>;

const aMother = (name: string, more: Partial<Founding> = {}): Founding => ({
  name,
  kind: 'partner',
  parentId: 'org_headquarters',
  first: { name: '王芳', phone: '13500009001', role: 'partner', partnerKind: 'owner_mother' },
  ...more,
});

describe('adding a place or a partner', () => {
  it('a mother becomes a partner by herself, under nobody else’s firm, with one tap of the owner', async () => {
    const { organisation, invited } = await as(people.owner).call('identity.organisation.create', aMother('王芳（翠湖苑）'));
    expect(organisation).toEqual({ id: organisationIdOf('恒远电器', '王芳（翠湖苑）'), name: '王芳（翠湖苑）', kind: 'partner' });
    expect(await storedDocument(devcloud, 'organisations', organisation.id)).toMatchObject({ path: ['org_headquarters', organisation.id] });
    expect(invited?.invitation).toMatchObject({ name: '王芳', role: 'partner', organisationName: '王芳（翠湖苑）', state: 'open' });
    const mother = clientOf(devcloud, 'a-mother');
    await mother.call('identity.invitation.accept', { phone: '13500009001', code: invited?.code ?? '' });
    const { memberships } = await mother.call('identity.session.get', {});
    expect(memberships.map(({ role, organisation: { name } }) => [role, name])).toEqual([['partner', '王芳（翠湖苑）']]);
    const { rows } = await as(people.owner).call('identity.member.list', {});
    expect(rows.find(({ name }) => name === '王芳')?.partnerKind).toBe('owner_mother');
  });

  it('a dealer comes with his first shop below him, and needs no invitation for it', async () => {
    const boss = { name: '钱老板', phone: '13500009002', role: 'dealer' } as const;
    const { organisation: dealer, invited } = await as(people.owner).call('identity.organisation.create', aMother('城北专卖店', { kind: 'dealer', first: boss }));
    expect(invited?.invitation.role).toBe('dealer');
    const shop = await as(people.owner).call('identity.organisation.create', aMother('城北一店', { kind: 'store', parentId: dealer.id, first: null }));
    expect(shop.invited).toBeNull();
    expect(await storedDocument(devcloud, 'organisations', shop.organisation.id)).toMatchObject({ path: ['org_headquarters', dealer.id, shop.organisation.id] });
    const { organisations } = await as(people.owner).call('identity.organisation.list', {});
    expect(organisations.map(({ name }) => name)).toEqual(expect.arrayContaining(['城北专卖店', '城北一店']));
  });

  it.each([
    ['a name that a place has', people.owner, { name: '桥西店' }, 'identity.organisation.name_taken'],
    ['the name of the company', people.owner, { name: ' 恒远电器 ' }, 'identity.organisation.name_taken'],
    ['a dealer by the supervisor', people.supervisor, { kind: 'dealer', first: null }, 'identity.organisation.kind_not_allowed'],
    ['a second headquarters', people.owner, { kind: 'headquarters', first: null }, 'identity.organisation.kind_not_allowed'],
    ['a dealer below a store', people.owner, { kind: 'dealer', parentId: 'org_storeqiaoxi', first: null }, 'identity.organisation.kind_not_below'],
    ['a guide of a partner', people.owner, { first: { name: '甲', phone: '13500009003', role: 'guide' } }, 'identity.invitation.role_not_in_organisation'],
  ] as const)('refuses %s, and leaves nothing behind', async (_what, by, more, code) => {
    const input = aMother('翠湖物业', more);
    expect((await as(by).refusal('identity.organisation.create', input)).code).toBe(code);
    expect(await storedDocuments(devcloud, 'organisations', { name: '翠湖物业' })).toEqual([]);
    expect(await storedDocuments(devcloud, 'invitations', { organisationName: input.name })).toEqual([]);
  });

  it('two who add the same at once add it once', async () => {
    const tries = [people.owner, people.supervisor].map((person) => as(person).answer('identity.organisation.create', aMother('翠湖苑物业'), { contended: true }));
    const answers = await Promise.all(tries);
    expect(answers.map((answer) => (answer.ok ? 'added' : answer.error.code)).sort()).toEqual(['added', 'identity.organisation.name_taken']);
    expect(await storedDocuments(devcloud, 'invitations', { organisationName: '翠湖苑物业' })).toHaveLength(1);
  });

  it('says who may add what: the owner all, the supervisor partners, a dealer nothing', async () => {
    const kindsOf = async (person: { readonly openid: string }) => (await as(person).call('identity.organisation.list', {})).kindsToFound;
    expect(await kindsOf(people.owner)).toEqual(['partner', 'dealer', 'store', 'partner_store', 'ka_store']);
    expect(await kindsOf(people.supervisor)).toEqual(['partner']);
    expect(await kindsOf(people.dealer)).toEqual([]);
  });
});
