import type { Devcloud } from '../../../devcloud/start-devcloud';
import { DAY_MS } from '../../../src/shared/kernel/time';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { aLead, toldLead } from '../../fixtures/leads';
import { storedDocuments } from '../../fixtures/outbox';
import { aReport, lineOf, products, stockShelves } from '../../fixtures/sales';

let devcloud: Devcloud;
const as = (openid: string) => clientOf(devcloud, openid);

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await stockShelves(devcloud);
});

afterAll(() => devcloud.stop());

/** A partner’s, which the manager gave to the guide. */
async function partnersLead() {
  const lead = aLead();
  const { leadId } = await as(people.partner.openid).call('leads.lead.submit', lead);
  await as(people.owner.openid).call('leads.lead.assign', { leadId, heldBy: null, to: idsOf(people.guide) });
  return { leadId, lead };
}

const report = (leadId: string) => as(people.guide.openid).call('orders.report.create', { ...aReport(), leadId });

describe('winning a lead', () => {
  it('happens with its sale, tells who brought it, and credits him although months have passed', async () => {
    const { leadId } = await partnersLead();
    devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + 45 * DAY_MS));
    const { orderId } = await report(leadId);
    await devcloud.settle();
    expect(await as(people.owner.openid).call('leads.lead.get', { leadId })).toMatchObject({ card: { state: 'won' }, orderId, commands: [] });
    const { personId } = idsOf(people.partner);
    expect(await storedDocuments(devcloud, 'inbox_entries', { personId, kind: 'lead_won' })).toMatchObject([{ facts: { customerName: '陈**' } }]);
    expect(await as(people.partner.openid).call('leads.brought.summary', {})).toMatchObject({ wonThisMonth: 1 });
    const { contestants } = await as(people.supervisor.openid).call('attribution.credit.get', { orderId });
    expect(contestants.map(({ via, hostName, chain, credited }) => [via, hostName, chain, credited])).toEqual([
      ['report', '李敏', 'sale', true],
      ['lead', '林设计', 'referral', true],
    ]);
  });

  it('is for who follows it, once, and undone with a sale that is refused', async () => {
    const { leadId } = await partnersLead();
    const other = as(people.otherGuide.openid);
    expect((await other.refusal('orders.report.create', { ...aReport(), leadId })).code).toBe('leads.lead.missing');
    expect((await as(people.guide.openid).refusal('orders.report.create', { ...aReport({ lines: [lineOf(products.hood)] }), leadId })).code).toBe('orders.report.not_enough_stock');
    expect(await as(people.guide.openid).call('leads.lead.get', { leadId })).toMatchObject({ card: { state: 'assigned' } });
    await report(leadId);
    expect(await as(people.guide.openid).refusal('orders.report.create', { ...aReport(), leadId })).toMatchObject({ code: 'leads.lead.command_not_allowed' });
  });

  it('is taken back with the order, unless somebody told of the customer anew', async () => {
    const first = await partnersLead();
    const cancelled = await report(first.leadId);
    await as(people.guide.openid).call('orders.order.cancel', { orderId: cancelled.orderId, reason: '顾客改主意' });
    await devcloud.settle();
    expect(await as(people.guide.openid).call('leads.lead.get', { leadId: first.leadId })).toMatchObject({ card: { state: 'contacted' }, orderId: null });

    const second = await partnersLead();
    const { orderId } = await report(second.leadId);
    const anew = await toldLead(devcloud, people.otherGuide, { customer: second.lead.customer });
    await as(people.guide.openid).call('orders.order.cancel', { orderId, reason: '顾客改主意' });
    await devcloud.settle();
    expect(await as(people.guide.openid).call('leads.lead.get', { leadId: second.leadId })).toMatchObject({ card: { state: 'lost' } });
    expect(await as(people.otherGuide.openid).call('leads.lead.get', { leadId: anew })).toMatchObject({ card: { state: 'assigned' } });
  });
});
