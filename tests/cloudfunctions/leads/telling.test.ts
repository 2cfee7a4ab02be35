import { writeCompany } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Output } from '../../../src/shared/contract/registry';
import { customers, foundCompany, idsOf, organisations, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { aCustomer, aLead } from '../../fixtures/leads';
import { storedDocuments } from '../../fixtures/outbox';
import { personalScene } from './action-cases';

/** A partner's own organisation below the store that works with him. */
const partnerOrganisation = { id: 'org_homedesign', name: '林设计工作室', kind: 'partner', parentId: 'org_storeqiaoxi' } as const;
const designer = { openid: 'designer-lin', name: '林岚', phone: '13900000021', roles: [{ role: 'partner', organisationId: 'org_homedesign' }] } as const;
const secondGuide = { openid: 'guide-second', name: '何佳', phone: '13900000022', roles: [{ role: 'guide', organisationId: 'org_storeqiaoxi' }] } as const;

let devcloud: Devcloud;
const as = (openid: string) => clientOf(devcloud, openid);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, [...organisations, partnerOrganisation], [designer, secondGuide], 0);
});

afterAll(() => devcloud.stop());

const inboxOf = async (plan: Parameters<typeof idsOf>[0], kind: string) => {
  await devcloud.settle();
  return storedDocuments(devcloud, 'inbox_entries', { personId: idsOf(plan).personId, kind });
};

describe('telling of somebody who may want to buy', () => {
  it('gives a partner’s to the store that he belongs to, one after the other to its guides, and tells them', async () => {
    const partner = as(designer.openid);
    const told: { readonly leadId: string }[] = [];
    for (let turn = 0; turn < 4; turn += 1) told.push(await partner.call('leads.lead.submit', aLead()));
    const rows = (await as(people.supervisor.openid).call('leads.lead.list', { of: 'team' })).rows.filter(({ id }) => told.some(({ leadId }) => leadId === id));
    const holders = rows.map(({ holderName }) => holderName);
    expect(holders.toSorted()).toEqual(['何佳', '何佳', '李敏', '李敏']);
    expect(rows[0]).toMatchObject({ state: 'assigned', organisationName: '桥西店', source: { kind: 'partner', byName: '林岚', organisationName: '林设计工作室' } });
    expect(await inboxOf(people.guide, 'lead_given')).toHaveLength(2);
  });

  it('lets a partner’s of headquarters wait for a manager, who is told', async () => {
    const { leadId, outcome } = await as(people.partner.openid).call('leads.lead.submit', aLead({ keep: true }));
    expect(outcome).toBe('new');
    expect(await as(people.owner.openid).call('leads.lead.get', { leadId })).toMatchObject({ card: { state: 'new', holderName: null }, commands: ['assign', 'lose'] });
    expect((await inboxOf(people.supervisor, 'lead_waiting')).map(({ subjectId }) => subjectId)).toContain(leadId);
    expect(await as(people.owner.openid).call('leads.desk.get', {})).toMatchObject({ waiting: 1 });
  });

  it('notes on the same lead who tells again, and leaves it to the first', async () => {
    const lead = aLead();
    const first = await as(designer.openid).call('leads.lead.submit', lead);
    const second = await as(people.technician.openid).call('leads.lead.submit', { ...lead, wish: '师傅也听说了' });
    expect(second).toEqual({ ...first, outcome: 'known' });
    const view = await as(people.owner.openid).call('leads.lead.get', { leadId: first.leadId });
    expect([view.card.source.byName, view.otherSources.map(({ byName }) => byName)]).toEqual(['林岚', ['王师傅']]);
    const own = (await as(people.technician.openid).call('leads.brought.list', {})).rows.find(({ id }) => id === first.leadId);
    expect(own).toMatchObject({ first: false, wish: '', customerName: '陈**' });
    const { rows } = await as(designer.openid).call('leads.brought.list', {});
    expect(rows[0]).toMatchObject({ id: first.leadId, first: true, phoneMasked: expect.stringContaining('****') as string });
  });

  it('makes one lead of a phone of which twenty tell at once', async () => {
    const lead = aLead({ keep: false });
    const tellers = [designer, people.guide, people.technician, people.supervisor, people.partner];
    const tellOnce = async (openid: string): Promise<Output<'leads.lead.submit'>> => {
      const answer = await as(openid).answer('leads.lead.submit', lead, { contended: true });
      if (answer.ok) return answer.data;
      // Whoever is told that too many write at once presses again.
      expect(answer.error.code).toBe('request.busy');
      return tellOnce(openid);
    };
    const answers = await Promise.all(Array.from({ length: 20 }, (_, position) => tellOnce(tellers[position % tellers.length]?.openid ?? '')));
    expect(new Set(answers.map(({ leadId }) => leadId)).size).toBe(1);
    expect(answers.filter(({ outcome }) => outcome === 'new')).toHaveLength(1);
    const entries = await storedDocuments(devcloud, 'lead_entries', { leadId: answers[0]?.leadId ?? '' });
    expect(entries).toHaveLength(20);
  });

  it('begins anew when the one before is over', async () => {
    const lead = aLead();
    const guide = as(people.guide.openid);
    const { leadId } = await guide.call('leads.lead.submit', lead);
    await guide.call('leads.lead.lose', { leadId, reason: 'no_contact', words: '' });
    const again = await guide.call('leads.lead.submit', lead);
    expect([again.outcome, again.leadId === leadId]).toEqual(['new', false]);
    expect((await guide.refusal('leads.lead.reopen', { leadId, words: '又来了' })).code).toBe('leads.lead.phone_open');
  });

  it('gives who came with a guide’s code to that guide, and counts what one person sends on a day', async () => {
    const scene = await personalScene(devcloud, people.otherGuide.openid);
    const told = aCustomer();
    const zhang = as(customers.zhang.openid);
    expect(await zhang.call('leads.lead.enquire', { ...told, scene })).toEqual({ outcome: 'new' });
    const [row] = (await as(people.otherGuide.openid).call('leads.lead.list', { of: 'mine', filter: 'following' })).rows;
    expect(row).toMatchObject({ customerName: '陈女士', source: { kind: 'code', byName: '周倩' } });
    expect(await inboxOf(people.otherGuide, 'lead_given')).toHaveLength(1);
    for (let sent = 1; sent < 5; sent += 1) await zhang.call('leads.lead.enquire', { ...told, scene });
    expect(await zhang.refusal('leads.lead.enquire', { ...told, scene })).toMatchObject({ code: 'leads.lead.too_many', details: { limit: 5 } });
  });

  it('gives nothing in turn when managers give by hand, and to the whole company when it goes round', async () => {
    const owner = as(people.owner.openid);
    const values = { idleDays: 7, remindHours: 24 };
    await owner.call('settings.area.publish', { area: 'leads', values: { ...values, assignBy: 'hand' }, basedOn: 0, reason: '主管来分' });
    const byHand = await as(designer.openid).call('leads.lead.submit', aLead());
    expect(await owner.call('leads.lead.get', { leadId: byHand.leadId })).toMatchObject({ card: { state: 'new', organisationName: '桥西店' } });
    await owner.call('settings.area.publish', { area: 'leads', values: { ...values, assignBy: 'round_robin' }, basedOn: 1, reason: '大家轮流' });
    const holders = new Set<string>();
    for (let turn = 0; turn < 4; turn += 1) {
      const { leadId } = await as(people.partner.openid).call('leads.lead.submit', aLead());
      holders.add((await owner.call('leads.lead.get', { leadId })).card.holderName ?? '');
    }
    expect([...holders].toSorted()).toEqual(['何佳', '周倩', '小何', '李敏']);
  });
});
