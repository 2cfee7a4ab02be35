import type { Devcloud } from '../../../devcloud/start-devcloud';
import { personIdOf } from '../../../cloudfunctions/identity/person-id';
import { foundCompany, people } from '../../fixtures/company';
import { startTestDevcloud } from '../../fixtures/devcloud';
import { clientOf } from '../../fixtures/functions-client';
import { toldLead } from '../../fixtures/leads';
import { storedDocuments } from '../../fixtures/outbox';
import { anOffer, aReferral, cabinets, offered, tiles } from '../../fixtures/partners';

let devcloud: Devcloud;
const as = ({ openid }: { readonly openid: string }) => clientOf(devcloud, openid);
const { guide, otherGuide, supervisor } = people;

beforeAll(async () => {
  devcloud = await startTestDevcloud();
  await foundCompany(devcloud);
});

afterAll(() => devcloud.stop());

const personOf = (openid: string) => personIdOf(`wx:${openid}`);
const inboxOf = async ({ openid }: { readonly openid: string }, subjectId: string) => {
  await devcloud.settle();
  return (await storedDocuments(devcloud, 'inbox_entries', { personId: personOf(openid), subjectId })).map(({ kind }) => kind);
};
const customerIn = ({ customer }: Awaited<ReturnType<typeof aReferral>>) => (customer.from === 'written' ? { name: customer.name, phone: customer.phone } : null);
const send = async () => {
  const told = await aReferral(devcloud);
  return { told, ...(await as(guide).call('partners.referral.create', told)) };
};

describe('what partners sell', () => {
  it('is shown to the company’s people until the partner or headquarters takes it back', async () => {
    const offerId = await offered(devcloud);
    const shown = async () => (await as(guide).call('partners.offer.list', { of: 'shown' })).rows.some(({ id }) => id === offerId);
    expect(await shown()).toBe(true);
    await as(cabinets).call('partners.offer.save', { ...anOffer, offerId, title: '整体衣柜' });
    expect((await as(cabinets).call('partners.offer.list', { of: 'own' })).rows[0]).toMatchObject({ id: offerId, title: '整体衣柜', organisationName: '好木橱柜', partnerKind: 'building_material' });
    await as(supervisor).call('partners.offer.show', { offerId, shown: false });
    expect(await shown()).toBe(false);
    expect((await as(guide).refusal('partners.referral.create', { ...(await aReferral(devcloud)), offerId })).code).toBe('partners.offer.missing');
    expect((await as(tiles).call('partners.offer.list', { of: 'own' })).rows).toEqual([]);
    await as(cabinets).call('partners.offer.show', { offerId, shown: true });
    expect(await shown()).toBe(true);
  });

  it('is fifty things of a partner at most', async () => {
    await offered(devcloud);
    for (let written = 0; written < 50; written += 1) await as(tiles).call('partners.offer.save', anOffer);
    expect(await as(tiles).refusal('partners.offer.save', anOffer)).toMatchObject({ code: 'partners.offer.too_many', details: { limit: 50 } });
  });
});

describe('a customer who is sent on', () => {
  it('is told to the partner, who sees his number from when he takes him on until it is over; each look is kept', async () => {
    const { told, referralId } = await send();
    expect(await inboxOf(cabinets, referralId)).toEqual(['referral_received']);
    expect(await as(cabinets).call('partners.referral.get', { referralId })).toMatchObject({ card: { customerName: '陈**', state: 'sent' }, maySeePhone: false, leadId: null });
    expect((await as(cabinets).refusal('partners.phone.reveal', { referralId })).code).toBe('partners.referral.missing');
    await as(cabinets).call('partners.referral.step', { referralId, command: 'accept' });
    const requestId = 'reveal-while-it-lasts';
    expect(await as(cabinets).call('partners.phone.reveal', { referralId }, { requestId })).toEqual(customerIn(told));
    const openings = await storedDocuments(devcloud, 'partner_referral_openings', { referralId });
    expect(openings).toEqual([expect.objectContaining({ personId: personOf(cabinets.openid), personName: '郑木' })]);
    expect(await as(cabinets).call('partners.referral.step', { referralId, command: 'complete', dealFen: 1_200_000 })).toEqual({ state: 'done', commands: [] });
    for (const again of [{}, { requestId }]) {
      expect((await as(cabinets).refusal('partners.phone.reveal', { referralId }, again)).code).toBe('partners.referral.missing');
    }
    const seen = await as(guide).call('partners.referral.get', { referralId });
    expect(seen).toMatchObject({ card: { customerName: '陈女士', partnerName: '好木橱柜' }, dealFen: 1_200_000 });
    expect(seen.trail.map(({ state, byName }) => [state, byName])).toEqual([['done', '郑木'], ['accepted', '郑木'], ['sent', '李敏']]);
    expect(await inboxOf(guide, referralId)).toEqual(['referral_answered', 'referral_answered']);
  });

  it('is with one partner once while that is under way, and free again when it is over', async () => {
    const { told, referralId } = await send();
    expect((await as(otherGuide).refusal('partners.referral.create', told)).code).toBe('partners.referral.known');
    await as(guide).call('partners.referral.step', { referralId, command: 'withdraw', words: '顾客改主意了' });
    expect((await as(cabinets).refusal('partners.referral.step', { referralId, command: 'accept' })).code).toBe('partners.referral.command_not_allowed');
    const again = await as(otherGuide).call('partners.referral.create', told);
    expect(again.referralId).not.toBe(referralId);
  });

  it('is one referral although ten send him at once', async () => {
    const told = await aReferral(devcloud);
    const answers = await Promise.all(Array.from({ length: 10 }, () => as(guide).answer('partners.referral.create', told, { contended: true })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await storedDocuments(devcloud, 'partner_referrals', { wish: told.wish })).filter(({ customer }) => JSON.stringify(customer) === JSON.stringify(customerIn(told)))).toHaveLength(1);
  });

  it('comes out of a lead only by who follows or manages it', async () => {
    const leadId = await toldLead(devcloud);
    const told = { ...(await aReferral(devcloud)), customer: { from: 'lead', leadId } } as const;
    expect((await as(otherGuide).refusal('partners.referral.create', told)).code).toBe('leads.lead.missing');
    const { referralId } = await as(guide).call('partners.referral.create', told);
    expect(await as(guide).call('partners.referral.get', { referralId })).toMatchObject({ leadId, card: { customerName: '陈女士' } });
  });

  it('stands in the lists of its sender, of managers above him and of its partner alone', async () => {
    const { referralId } = await send();
    const has = async (who: { readonly openid: string }, of: 'mine' | 'team' | 'received') => (await as(who).call('partners.referral.list', { of, filter: 'waiting' })).rows.some(({ id }) => id === referralId);
    expect([await has(guide, 'mine'), await has(otherGuide, 'mine'), await has(supervisor, 'team'), await has(people.dealer, 'team'), await has(cabinets, 'received'), await has(tiles, 'received')]).toEqual([true, false, true, false, true, false]);
    expect((await as(guide).refusal('partners.referral.list', { of: 'team' })).code).toBe('auth.forbidden');
    expect((await as(guide).refusal('partners.referral.list', { of: 'received' })).code).toBe('auth.forbidden');
  });
});
