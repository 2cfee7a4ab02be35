import type { Input } from '../../src/shared/contract/registry';
import type { organisations } from '../fixtures/company';
import { aReport } from '../fixtures/sales';
import { openCompany, type LocalCompany } from './outside/local-company';
import type { Person } from './outside/person';

/** How somebody becomes a member, works, and is one no more; and the ways back in that must not exist. */
jest.setTimeout(60_000);

const STORE = 'org_storeqiaoxi' satisfies (typeof organisations)[number]['id'];

let company: LocalCompany;
let supervisor: Person;
let owner: Person;

beforeAll(async () => {
  company = await openCompany();
  ({ supervisor, owner } = company.staff);
});

afterAll(() => company.close());

type Invitation = Input<'identity.invitation.create'>;

async function invite(by: Person, phone: string, invitation: Partial<Invitation> = {}): Promise<string> {
  const whole = { name: '新同事', phone, role: 'guide', organisationId: STORE, ...invitation } as const;
  return (await by.does('identity.invitation.create', whole)).code;
}

async function memberOf(person: Person, by: Person) {
  const { person: self, memberships } = await person.does('identity.session.get', {});
  const [membership] = memberships;
  if (membership === undefined) throw new Error('this person holds no position');
  return () => by.does('identity.member.revoke', { personId: self.id, membershipId: membership.id });
}

describe('a new guide', () => {
  it('is invited, signs in, sells, is revoked, and the next call is refused', async () => {
    const newcomer = company.person('newcomer');
    expect((await newcomer.isRefused('orders.report.create', aReport())).code).toBe('auth.forbidden');
    const code = await invite(supervisor, '13700000001');
    const { membership } = await newcomer.does('identity.invitation.accept', { phone: '13700000001', code });
    expect(membership).toMatchObject({ role: 'guide', organisation: { id: STORE, name: '桥西店' } });
    const { orderId } = await newcomer.does('orders.report.create', aReport());
    const revoke = await memberOf(newcomer, supervisor);
    await revoke();
    expect((await newcomer.isRefused('orders.report.create', aReport())).code).toBe('auth.forbidden');
    expect((await newcomer.isRefused('orders.order.list', {})).code).toBe('auth.forbidden');
    expect((await newcomer.isRefused('orders.order.get', { orderId })).code).toBe('orders.order.missing');
    expect((await newcomer.does('identity.session.get', {})).memberships).toEqual([]);
    expect((await supervisor.does('orders.order.get', { orderId })).guideName).toBe('新同事');
  });

  it('sees nothing of a colleague’s sales, not even the pictures of their codes', async () => {
    const colleague = company.person('colleague');
    const code = await invite(supervisor, '13700000002');
    await colleague.does('identity.invitation.accept', { phone: '13700000002', code });
    const { guide } = company.staff;
    const { orderId } = await guide.does('orders.report.create', aReport());
    const { codeId } = await guide.does('attribution.code.issue', { kind: 'order', subjectId: orderId });
    expect((await colleague.does('orders.order.list', {})).rows).toEqual([]);
    expect((await colleague.isRefused('orders.order.get', { orderId })).code).toBe('orders.order.missing');
    expect((await colleague.isRefused('attribution.code.issue', { kind: 'order', subjectId: orderId })).code).toBe('orders.order.missing');
    expect((await colleague.isRefused('attribution.code.image', { codeId })).code).toBe('attribution.code.missing');
    expect((await colleague.isRefused('attribution.code.scans', { codeId })).code).toBe('attribution.code.missing');
  });
});

describe('a dealer', () => {
  it('shows and counts the codes of what his shops sell, whoever made them', async () => {
    const { dealer, dealerGuide } = company.staff;
    const { orderId } = await dealerGuide.does('orders.report.create', aReport());
    const made = await dealerGuide.does('attribution.code.issue', { kind: 'receipt', subjectId: orderId });
    const { codeId } = await dealer.does('attribution.code.issue', { kind: 'receipt', subjectId: orderId });
    expect(codeId).toBe(made.codeId);
    expect((await dealer.does('attribution.code.image', { codeId })).url).toMatch(/^http/);
    expect(await dealer.does('attribution.code.scans', { codeId })).toMatchObject({ scans: 0 });
  });
});

describe('somebody who was revoked', () => {
  it('cannot come back through an invitation that he made before', async () => {
    const manager = company.person('manager-who-goes');
    const code = await invite(owner, '13700000003', { role: 'supervisor', organisationId: 'org_headquarters' });
    await manager.does('identity.invitation.accept', { phone: '13700000003', code });
    const wayBack = await invite(manager, '13700000004');
    const revoke = await memberOf(manager, owner);
    await revoke();
    const refusal = await manager.isRefused('identity.invitation.accept', { phone: '13700000004', code: wayBack });
    expect(refusal.code).toBe('identity.invitation.not_valid');
    expect((await company.person('his-friend').isRefused('identity.invitation.accept', { phone: '13700000004', code: wayBack })).code).toBe('identity.invitation.not_valid');
    expect((await manager.does('identity.session.get', {})).memberships).toEqual([]);
  });

  it('is not told any more who takes the orders that he reported', async () => {
    const leaver = company.person('guide-who-goes');
    const code = await invite(supervisor, '13700000005');
    await leaver.does('identity.invitation.accept', { phone: '13700000005', code });
    const { orderId } = await leaver.does('orders.report.create', aReport());
    const { scene } = await leaver.does('attribution.code.issue', { kind: 'order', subjectId: orderId });
    const revoke = await memberOf(leaver, supervisor);
    await revoke();
    const buyer = company.person('late-buyer');
    expect(await buyer.does('attribution.scan.record', { scene, entry: 1047 })).toMatchObject({ kind: 'order', host: null });
    await buyer.does('orders.order.claim', { scene, relation: 'buyer' });
    await company.settle();
    expect((await leaver.does('identity.inbox.list', {})).rows).toEqual([]);
    expect((await buyer.does('identity.inbox.list', {})).rows).toMatchObject([{ kind: 'order_placed' }]);
  });

  it('has a personal code that binds nobody any more', async () => {
    const leaver = company.person('guide-with-a-card');
    const code = await invite(supervisor, '13700000006');
    await leaver.does('identity.invitation.accept', { phone: '13700000006', code });
    const { scene } = await leaver.does('attribution.code.issue', { kind: 'personal' });
    const revoke = await memberOf(leaver, supervisor);
    await revoke();
    const refusal = await company.person('card-holder').isRefused('attribution.scan.record', { scene, entry: 1011 });
    expect(refusal).toMatchObject({ code: 'attribution.code.revoked', details: {} });
  });
});
