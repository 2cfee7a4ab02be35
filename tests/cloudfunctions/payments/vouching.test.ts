import { writeCompany, type PersonPlan } from '../../../devcloud/people/company-documents';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import { foundCompany, organisations, people } from '../../fixtures/company';
import { openDealership } from '../../fixtures/dealers';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { FRIDGE_SOLD_FEN, sold, storedMargin } from '../../fixtures/margins';
import { dueFen, recordCash, unpaidOrder } from '../../fixtures/money';
import { storedDocument } from '../../fixtures/outbox';
import { openPartnerStore, PARTNER_STORE, storeCoOwner, storeGuide, storeOwner } from '../../fixtures/partner-store';

jest.setTimeout(60_000);

/** Runs the company's own store, where the guide of `people` sells. */
const ownStore = { openid: 'owner-qiaoxi', name: '桥西店长', phone: '13900000041', roles: [{ role: 'owner', organisationId: 'org_storeqiaoxi' }] } satisfies PersonPlan;
/** Runs a store that belongs to the dealer. */
const dealersStore = { openid: 'owner-dealershop', name: '城东二店长', phone: '13900000042', roles: [{ role: 'owner', organisationId: 'org_dealershop' }] } satisfies PersonPlan;
const TOP_UP_FEN = 700_000;
const FORBIDDEN = { code: 'auth.forbidden' };

let devcloud: Devcloud;
beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
  await writeCompany(devcloud.store, organisations, [ownStore, dealersStore], 0);
  await openDealership(devcloud);
  await openPartnerStore(devcloud);
});
afterAll(() => devcloud.stop());

const as = ({ openid }: { readonly openid: string }) => clientOf(devcloud, openid);
const balance = async () => Number((await storedDocument(devcloud, 'ledger_accounts', `dealer/${PARTNER_STORE}/balance`))?.['posted'] ?? 0);

async function recorded(orderId: string, amountFen: number, by: { readonly openid: string }): Promise<string> {
  const answer = await recordCash(devcloud, orderId, amountFen, by.openid);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.data.paymentId;
}

/** She neither says that it came nor that it did not, and is not shown how. */
async function isNotHers(orderId: string, paymentId: string): Promise<void> {
  for (const owner of [storeOwner, storeCoOwner]) {
    expect(await as(owner).refusal('payments.payment.confirm', { paymentId })).toMatchObject(FORBIDDEN);
    expect(await as(owner).refusal('payments.payment.reject', { paymentId, reason: '没有到账' })).toMatchObject(FORBIDDEN);
    expect((await as(owner).call('payments.order.get', { orderId })).commands).not.toContain('confirm_offline');
  }
}

describe('two owners of a partner store', () => {
  it('make no balance out of nothing: what one recorded the company’s finance confirms', async () => {
    const { topUpId } = await as(storeOwner).call('dealers.top_up.create', { amountFen: TOP_UP_FEN });
    const paymentId = await recorded(topUpId, TOP_UP_FEN, storeCoOwner);
    await isNotHers(topUpId, paymentId);
    expect(await balance()).toBe(0);
    await as(people.finance).call('payments.payment.confirm', { paymentId });
    await devcloud.settle();
    expect(await balance()).toBe(TOP_UP_FEN);
  });

  it('make no order paid, and no margin, by saying that their guide took the money', async () => {
    const { orderId } = await sold(devcloud, { by: storeGuide.openid });
    const paymentId = await recorded(orderId, FRIDGE_SOLD_FEN, storeGuide);
    await isNotHers(orderId, paymentId);
    await devcloud.settle();
    expect((await dueFen(devcloud, orderId)).posted).toBe(FRIDGE_SOLD_FEN);
    expect((await storedMargin(devcloud, { orderId }))?.lines.map(({ state }) => state) ?? []).not.toContain('promised');
    await as(people.finance).call('payments.payment.confirm', { paymentId });
    await devcloud.settle();
    expect((await storedMargin(devcloud, { orderId }))?.lines.map(({ state }) => state)).toEqual(['promised']);
  });

  it('give nothing back by themselves either', async () => {
    const { orderId } = await sold(devcloud, { by: storeGuide.openid });
    const paymentId = await recorded(orderId, FRIDGE_SOLD_FEN, storeGuide);
    await as(people.finance).call('payments.payment.confirm', { paymentId });
    await as(storeGuide).call('orders.refund.request', { orderId, lines: [{ lineId: `${orderId}_1`, quantity: 1 }], goodsReturned: false, reason: '不要了' });
    const { rows: [asked] } = await as(people.finance).call('orders.refund.list', { filter: 'requested' });
    const refundId = asked?.id ?? '';
    const { preview, decides } = await as(storeOwner).call('orders.refund.get', { refundId });
    expect(decides).toBe(false);
    expect((await as(people.finance).call('orders.refund.get', { refundId })).decides).toBe(true);
    const approval = { refundId, digest: preview?.digest ?? '' };
    expect(await as(storeOwner).refusal('orders.refund.approve', approval)).toMatchObject(FORBIDDEN);
    expect(await as(storeOwner).refusal('orders.refund.reject', { refundId, reason: '已拆封' })).toMatchObject(FORBIDDEN);
    await as(people.finance).call('orders.refund.approve', { ...approval, digest: (await as(people.finance).call('orders.refund.get', { refundId })).preview?.digest ?? '' });
    await devcloud.settle();
    expect((await as(people.finance).call('orders.refund.get', { refundId })).decides).toBe(false);
    const { rows: [payback] } = await as(people.finance).call('payments.payback.list', { filter: 'to_hand_over' });
    const paybackId = payback?.id ?? '';
    expect(payback?.orderId).toBe(orderId);
    expect(await as(storeOwner).refusal('payments.payback.settle', { paybackId })).toMatchObject(FORBIDDEN);
    expect(await as(storeOwner).refusal('payments.payback.hand_over', { paybackId, method: 'cash', note: '已退' })).toMatchObject(FORBIDDEN);
    expect(await as(people.finance).call('payments.payback.settle', { paybackId })).toMatchObject({ state: 'succeeded' });
  });
});

it.each([
  ['the company', people.owner, true],
  ['the company’s finance', people.finance, true],
  ['its own store', ownStore, true],
  ['a partner store', storeOwner, false],
  ['a dealer’s store', dealersStore, false],
  ['a counter', people.guide, false],
])('whose word on money counts is told so when he enters, and the others are refused its list: %s', async (_who, person, vouches) => {
  const { memberships } = await as(person).call('identity.session.get', {});
  expect(memberships.map((membership) => membership.vouches)).toEqual([vouches]);
  expect((await as(person).answer('payments.payment.list', {})).ok).toBe(vouches);
  expect((await as(person).answer('payments.payback.list', {})).ok).toBe(vouches);
});

describe('the owner of one of the company’s own stores', () => {
  it('confirms what his guide took, and looks through the money of his store alone', async () => {
    const { orderId } = await unpaidOrder(devcloud);
    const paymentId = await recorded(orderId, 1_000, people.guide);
    expect((await as(ownStore).call('payments.order.get', { orderId })).commands).toContain('confirm_offline');
    const { rows } = await as(ownStore).call('payments.payment.list', {});
    expect(rows.map(({ id }) => id)).toEqual([paymentId]);
    expect(await as(ownStore).call('payments.payment.confirm', { paymentId })).toMatchObject({ state: 'succeeded' });
  });

  it('does not say that his store brought the company money: its account is the company’s business', async () => {
    const { topUpId } = await as(ownStore).call('dealers.top_up.create', { amountFen: TOP_UP_FEN });
    const paymentId = await recorded(topUpId, TOP_UP_FEN, people.finance);
    expect(await as(ownStore).refusal('payments.payment.confirm', { paymentId })).toMatchObject({ code: 'payments.payment.missing' });
    expect((await as(ownStore).call('payments.order.get', { orderId: topUpId })).commands).not.toContain('confirm_offline');
    expect(await as(people.owner).call('payments.payment.confirm', { paymentId })).toMatchObject({ state: 'succeeded' });
  });
});
