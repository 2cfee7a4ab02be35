import { organisationDocuments, personDocument, type PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionName, Input } from '../../../src/shared/contract/registry';
import { foundCompany, organisations, people } from '../../fixtures/company';
import { agree, aRequest, DEALER, heaters, openDealership, returning, topUp, waitingPickup } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { insertDocuments } from '../../fixtures/sales';

/** Beside, below and above the dealer: who runs another store, a shop of the dealer's own, and the company. */
const beside = { openid: 'owner-qiaoxi', name: '桥西店主', phone: '13900000021', roles: [{ role: 'owner', organisationId: 'org_storeqiaoxi' }] } satisfies PersonPlan;
const below = { openid: 'owner-dealershop', name: '二店店主', phone: '13900000022', roles: [{ role: 'owner', organisationId: 'org_dealershop' }] } satisfies PersonPlan;

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await openDealership(devcloud);
  const persons = [beside, below].map((plan) => personDocument(plan, organisationDocuments(organisations), Date.now()));
  await insertDocuments(devcloud, 'persons', persons);
});
afterAll(() => devcloud.stop());

const codeOf = async <A extends ActionName>(openid: string, action: A, input: Input<A>): Promise<string> => {
  const answer = await clientOf(devcloud, openid).answer(action, input);
  return answer.ok ? 'ok' : answer.error.code;
};

describe("a dealer's pick-ups and money in the tree of organisations", () => {
  it('are nobody else’s beside or below him, whatever he tries', async () => {
    const { pickupId, returnId } = await returning(devcloud, 1);
    const waiting = await waitingPickup(devcloud);
    const topUpId = await topUp(devcloud, 100);
    for (const { openid } of [beside, below]) {
      expect(await codeOf(openid, 'dealers.pickup.get', { pickupId })).toBe('dealers.pickup.missing');
      expect(await codeOf(openid, 'dealers.pickup.cancel', { pickupId: waiting, reason: '试' })).toBe('dealers.pickup.missing');
      expect(await codeOf(openid, 'dealers.pickup.return', { pickupId, lines: [heaters(1)], reason: '试' })).toBe('dealers.pickup.missing');
      expect(await codeOf(openid, 'dealers.pickup.approve', { pickupId: waiting, reason: '试' })).toBe('auth.forbidden');
      expect(await codeOf(openid, 'dealers.pickup.refuse', { pickupId: waiting, reason: '试' })).toBe('auth.forbidden');
      expect(await codeOf(openid, 'dealers.pickup.hand_over', { pickupId, lines: [heaters(1)] })).toBe('auth.forbidden');
      expect(await codeOf(openid, 'dealers.pickup.receive', { pickupId, returnId, arrived: [heaters(1)] })).toBe('auth.forbidden');
      expect(await codeOf(openid, 'dealers.account.get', { organisationId: DEALER })).toBe('dealers.dealership.missing');
      expect(await codeOf(openid, 'dealers.top_up.cancel', { topUpId })).toBe('dealers.top_up.missing');
      expect(await codeOf(openid, 'payments.order.get', { orderId: topUpId })).toBe('orders.order.missing');
      expect(await codeOf(openid, 'ledger.account.explain', { account: `dealer/${DEALER}/balance` })).toBe('ledger.account.missing');
      const { rows } = await clientOf(devcloud, openid).call('dealers.pickup.list', {});
      expect(rows).toEqual([]);
    }
  });

  it('of a shop below him are his to read, and its prices are its own', async () => {
    expect(await codeOf(below.openid, 'dealers.pickup.request', aRequest(1))).toBe('dealers.pickup.not_sold');
    await agree(devcloud, {}, 'org_dealershop');
    const { pickupId } = await clientOf(devcloud, below.openid).call('dealers.pickup.request', aRequest(1));
    expect(await codeOf(people.dealer.openid, 'dealers.pickup.get', { pickupId })).toBe('ok');
    expect(await codeOf(people.dealer.openid, 'dealers.account.get', { organisationId: 'org_dealershop' })).toBe('ok');
    expect(await codeOf(beside.openid, 'dealers.pickup.get', { pickupId })).toBe('dealers.pickup.missing');
    for (const { openid } of [people.owner, people.finance, people.supervisor]) expect(await codeOf(openid, 'dealers.pickup.get', { pickupId })).toBe('ok');
  });

  it('are confirmed by another person than who recorded the money', async () => {
    const { topUpId } = await clientOf(devcloud, people.dealer.openid).call('dealers.top_up.create', { amountFen: 500 });
    const evidence = ['cloud://local-env.local/evidence/receipt-1.jpg'];
    const { paymentId } = await clientOf(devcloud, people.finance.openid).call('payments.payment.record', { orderId: topUpId, part: 'rest', method: 'cash', amountFen: 500, evidence });
    expect(await codeOf(people.finance.openid, 'payments.payment.confirm', { paymentId })).toBe('payments.payment.own_record');
    expect(await codeOf(people.owner.openid, 'payments.payment.confirm', { paymentId })).toBe('ok');
    expect(await codeOf(people.dealer.openid, 'dealers.top_up.cancel', { topUpId })).toBe('dealers.top_up.paid');
  });
});
