import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, idsOf, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { pooledLead, toldLead } from '../../fixtures/leads';
import { callInternally } from '../../fixtures/money';
import { storedDocument, storedDocuments } from '../../fixtures/outbox';
import { insertDocuments } from '../../fixtures/sales';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** More than one round does. */
const IDLE = 64;

let devcloud: Devcloud;
const as = (openid: string) => clientOf(devcloud, openid);

beforeEach(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterEach(() => devcloud.stop());

const wait = (ms: number) => devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + ms));
const today = (days: number) => new Date(devcloud.clock.now().getTime() + 8 * HOUR_MS + days * DAY_MS).toISOString().slice(0, 10);
const inboxOf = async (plan: Parameters<typeof idsOf>[0], kind: string) => {
  await devcloud.settle();
  return storedDocuments(devcloud, 'inbox_entries', { personId: idsOf(plan).personId, kind });
};

describe('following a lead', () => {
  it('keeps what was said, moves it on, and asks again on the day that was agreed', async () => {
    const guide = as(people.guide.openid);
    const leadId = await toldLead(devcloud);
    const nextOn = today(3);
    expect(await guide.call('leads.lead.follow_up', { leadId, kind: 'call', words: '周末来店里', nextOn })).toMatchObject({ state: 'contacted' });
    await guide.call('leads.lead.advance', { leadId, stage: 'quoted', words: '报了一体机', amountFen: 698_000, nextOn });
    expect(await guide.call('leads.lead.get', { leadId })).toMatchObject({ card: { state: 'quoted', late: false }, nextOn, amountFen: 698_000 });
    expect((await guide.call('leads.entry.list', { leadId })).rows.map(({ kind }) => kind)).toEqual(['advanced', 'followed_up', 'submitted']);
    expect((await guide.refusal('leads.lead.follow_up', { leadId, kind: 'call', words: 'x', nextOn: today(-1) })).code).toBe('leads.lead.next_day_not_valid');
    wait(4 * DAY_MS);
    expect((await guide.call('leads.lead.list', { of: 'mine', filter: 'late' })).rows.map(({ id }) => id)).toEqual([leadId]);
    expect(await guide.call('leads.desk.get', {})).toEqual({ late: 1, waiting: null, pool: 0 });
  });

  it('goes through a long deal to its balance', async () => {
    const guide = as(people.guide.openid);
    const leadId = await toldLead(devcloud);
    for (const stage of ['visiting', 'quoted', 'contract', 'deposit', 'delivery', 'balance'] as const) {
      expect(await guide.call('leads.lead.advance', { leadId, stage, words: '', amountFen: null, nextOn: null })).toMatchObject({ state: stage });
    }
    expect((await guide.refusal('leads.lead.release', { leadId, words: '不跟了' })).code).toBe('leads.lead.command_not_allowed');
  });

  it('shows the number to who follows it and to his managers, and writes down each time', async () => {
    const leadId = await toldLead(devcloud);
    expect((await as(people.guide.openid).call('leads.lead.get', { leadId })).card.phoneMasked).toMatch(/^137\*{4}\d{4}$/);
    const { name, phone } = await as(people.guide.openid).call('leads.phone.reveal', { leadId });
    expect(name).toBe('陈女士');
    await as(people.supervisor.openid).call('leads.phone.reveal', { leadId });
    const { rows } = await as(people.owner.openid).call('leads.phone.openings', { leadId });
    expect(rows.map(({ byName }) => byName)).toEqual(['赵主管', '李敏']);
    expect(JSON.stringify(await storedDocuments(devcloud, 'commands', { action: 'leads.phone.reveal' }))).not.toContain(phone);
  });

  it('hides the number of one in the pool until somebody takes it', async () => {
    const leadId = await pooledLead(devcloud);
    const other = as(people.otherGuide.openid);
    const [row] = (await other.call('leads.lead.list', { of: 'pool' })).rows;
    expect(row).toMatchObject({ id: leadId, customerName: '陈**', state: 'pool' });
    expect((await other.refusal('leads.phone.reveal', { leadId })).code).toBe('leads.lead.missing');
    await other.call('leads.lead.claim', { leadId });
    expect(await other.call('leads.phone.reveal', { leadId })).toMatchObject({ name: '陈女士' });
    expect((await as(people.guide.openid).refusal('leads.lead.get', { leadId })).code).toBe('leads.lead.missing');
  });

  it('gives one of the pool to exactly one of fifty who take it at once', async () => {
    const leadId = await pooledLead(devcloud);
    const claimers = [people.guide, people.otherGuide, people.technician, people.dealerGuide, people.dealer];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, position) => as(claimers[position % claimers.length]?.openid ?? '').answer('leads.lead.claim', { leadId }, { contended: true })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = answers.flatMap((answer) => (answer.ok ? [] : [answer.error.code]));
    // On a busy machine some are told to press again; nobody else has it.
    expect(codes.filter((code) => code !== 'request.busy' && code !== 'leads.lead.taken')).toEqual([]);
    expect(codes).toContain('leads.lead.taken');
    expect(await storedDocuments(devcloud, 'lead_entries', { leadId, kind: 'claimed' })).toHaveLength(1);
  });

  it('finds a lead by name and number, for who follows it and for his managers', async () => {
    const leadId = await toldLead(devcloud);
    const { phone } = await as(people.guide.openid).call('leads.phone.reveal', { leadId });
    const found = async (openid: string, of: 'mine' | 'team', search: string) => (await as(openid).call('leads.lead.list', { of, search })).rows.map(({ id }) => id);
    expect(await found(people.guide.openid, 'mine', '陈')).toEqual([leadId]);
    expect(await found(people.owner.openid, 'team', phone.slice(-4))).toEqual([leadId]);
    expect(await found(people.otherGuide.openid, 'mine', phone)).toEqual([]);
    expect((await as(people.guide.openid).refusal('leads.lead.list', { of: 'team' })).code).toBe('auth.forbidden');
  });
});

describe('the rounds of leads', () => {
  const copies = async (leadId: string) => {
    const lead = await storedDocument(devcloud, 'leads', leadId);
    const others = Array.from({ length: IDLE - 1 }, (_, position) => ({ ...lead, _id: `led_copy${String(position).padStart(8, '0')}`, leadNo: `X${position}` }));
    await insertDocuments(devcloud, 'leads', others);
  };

  it('remind of each date once, and go on where they stopped', async () => {
    await copies(await toldLead(devcloud));
    expect(await callInternally(devcloud, 'leads.due.remind', {})).toEqual({ reminded: 0, finished: true });
    wait(25 * HOUR_MS);
    expect(await callInternally(devcloud, 'leads.due.remind', {})).toEqual({ reminded: 60, finished: false });
    expect(await callInternally(devcloud, 'leads.due.remind', {})).toEqual({ reminded: 4, finished: true });
    expect(await callInternally(devcloud, 'leads.due.remind', {})).toEqual({ reminded: 0, finished: true });
    wait(60_000);
    await devcloud.runTimer('jobs');
    expect(await inboxOf(people.guide, 'lead_due')).toHaveLength(IDLE);
  });

  it('give to the pool what nobody followed up, once, and leave what somebody was in touch about', async () => {
    const leadId = await toldLead(devcloud);
    await copies(leadId);
    wait(6 * DAY_MS);
    await as(people.guide.openid).call('leads.lead.follow_up', { leadId, kind: 'call', words: '在忙', nextOn: null });
    wait(DAY_MS);
    const rounds = () => callInternally(devcloud, 'leads.idle.recycle', {});
    expect([await rounds(), await rounds(), await rounds()]).toEqual([
      { recycled: 60, finished: false },
      { recycled: 3, finished: true },
      { recycled: 0, finished: true },
    ]);
    expect(await storedDocuments(devcloud, 'leads', { state: 'pool', poolId: 'org_headquarters' })).toHaveLength(IDLE - 1);
    expect(await storedDocument(devcloud, 'leads', leadId)).toMatchObject({ state: 'contacted' });
    wait(60_000);
    await devcloud.runTimer('jobs');
    expect(await inboxOf(people.guide, 'lead_recycled')).toHaveLength(IDLE - 1);
  });

  it('recycle each once when two rounds run at once', async () => {
    await copies(await toldLead(devcloud));
    wait(8 * DAY_MS);
    await Promise.all([callInternally(devcloud, 'leads.idle.recycle', {}), callInternally(devcloud, 'leads.idle.recycle', {})]);
    await callInternally(devcloud, 'leads.idle.recycle', {});
    expect(await storedDocuments(devcloud, 'lead_entries', { kind: 'recycled' })).toHaveLength(IDLE);
  });
});
