import { personDocument, organisationDocuments, writeCompany, type PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { insertDocuments } from '../../fixtures/sales';

const dealersTechnician = { openid: 'technician-dealer', name: '马师傅', phone: '13900000022', roles: [{ role: 'technician', organisationId: 'org_dealereast' }] } as const satisfies PersonPlan;
const dealersSupervisor = { openid: 'supervisor-dealer', name: '钱主管', phone: '13900000023', roles: [{ role: 'supervisor', organisationId: 'org_dealereast' }] } as const satisfies PersonPlan;

let devcloud: Devcloud;
const as = (person: { readonly openid: string }) => clientOf(devcloud, person.openid);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [dealersTechnician, dealersSupervisor], 0);
});

afterAll(() => devcloud.stop());

describe('the technicians that an office can send', () => {
  it('are those of its tree, with the phone that customers may call', async () => {
    const { technicians } = await as(people.supervisor).call('identity.technician.list', {});
    expect(technicians).toEqual([
      { ...idsOf(dealersTechnician), name: '马师傅', phone: '13900000022', organisationName: '城东专卖店' },
      { ...idsOf(people.technician), name: '王师傅', phone: '13900000006', organisationName: '恒远电器' },
    ]);
    const below = await as(dealersSupervisor).call('identity.technician.list', {});
    expect(below.technicians.map(({ name }) => name)).toEqual(['马师傅']);
  });

  it('are there with the invitation and gone with the position', async () => {
    const owner = as(people.owner);
    const invited = { name: '新师傅', phone: '13900000031', role: 'technician', organisationId: 'org_headquarters' } as const;
    const { code } = await owner.call('identity.invitation.create', invited);
    const { membership } = await clientOf(devcloud, 'technician-new').call('identity.invitation.accept', { phone: invited.phone, code });
    const found = (await owner.call('identity.technician.list', {})).technicians.find(({ name }) => name === '新师傅');
    expect(found).toMatchObject({ membershipId: membership.id, phone: invited.phone });
    await owner.call('identity.member.revoke', { personId: found?.personId ?? '', membershipId: membership.id });
    const { technicians } = await owner.call('identity.technician.list', {});
    expect(technicians.map(({ name }) => name)).not.toContain('新师傅');
  });

  it('are found among thousands of other members at the price of their own number', async () => {
    const tree = organisationDocuments(organisations);
    const crowd = Array.from({ length: 2_000 }, (_, position) =>
      personDocument({ openid: `guide-${position}`, name: `导购${position}`, phone: null, roles: [{ role: 'guide', organisationId: 'org_storeqiaoxi' }] }, tree, 0),
    );
    await insertDocuments(devcloud, 'persons', crowd);
    const { technicians } = await as(people.owner).call('identity.technician.list', {});
    expect(technicians).toHaveLength(2);
  });
});
