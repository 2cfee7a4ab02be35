import { headquartersPlan } from '../../config/company-files/organisations';
import { firstCompany } from '../../config/first-company';
import type { Devcloud } from '../../devcloud/start-devcloud';
import type { DocumentValue } from '../../devcloud/store/types';
import { startTestDevcloud } from '../fixtures/devcloud';
import { clientOf } from '../fixtures/functions-client';

const owner = { name: '吴恒远', phone: '13900001111' };
let devcloud: Devcloud;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
});
afterAll(() => devcloud.stop());

describe('the first company of an empty environment', () => {
  it('lets its owner in by his code, who can then send the founder away', async () => {
    const { code, ...collections } = await firstCompany([headquartersPlan('恒远电器')], owner, Date.now());
    for (const [collection, documents] of Object.entries(collections)) {
      await devcloud.store.insert(collection, documents as unknown as readonly DocumentValue[]);
    }
    const client = clientOf(devcloud, 'o-first-owner');

    const { membership } = await client.call('identity.invitation.accept', { phone: owner.phone, code });
    expect(membership).toMatchObject({ role: 'owner', organisation: { name: '恒远电器', kind: 'headquarters' } });

    const { rows } = await client.call('identity.member.list', {});
    const founder = rows.find(({ name }) => name === '系统');
    if (founder === undefined) throw new Error('the founder is not among the members');
    await client.call('identity.member.revoke', { personId: founder.personId, membershipId: founder.membershipId });
    expect((await client.call('identity.member.list', {})).rows.map(({ name }) => name)).toEqual(['吴恒远']);
  });
});
