import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { anOffer, aReferral, cabinets, offered, tiles } from '../../fixtures/partners';

const { zhang } = customers;
const { guide, otherGuide, finance, supervisor, dealer } = people;
const NO_OFFER = 'pof_zzzzzzzzzzzzzzzzzzz';
const NO_REFERRAL = 'rfl_zzzzzzzzzzzzzzzzzzz';

const BAD_REFERRALS = [{}, { referralId: '' }, { referralId: 'rfl_!' }, { referralId: { $gt: '' } }];
const noOffer = { input: <I extends { readonly offerId: string | null }>(input: I): I => ({ ...input, offerId: NO_OFFER }), code: 'partners.offer.missing' } as const;
const noReferral = { input: <I extends { readonly referralId: string }>(input: I): I => ({ ...input, referralId: NO_REFERRAL }), code: 'partners.referral.missing' } as const;
const strangers = { people: [tiles, otherGuide, dealer], code: 'partners.referral.missing' } as const;

/** Sent on by the guide; the partner has not answered yet. */
async function sent(devcloud: Devcloud): Promise<{ readonly referralId: string }> {
  return clientOf(devcloud, guide.openid).call('partners.referral.create', await aReferral(devcloud));
}

/** How every action that people call must be tried. */
export const ACTION_CASES: ActionCases<'partners'> = {
  'partners.offer.list': {
    by: guide,
    prepare: async (devcloud) => offered(devcloud).then(() => ({ of: 'shown', kind: 'building_material' })),
    malformed: [{}, { of: 'all' }, { of: 'shown', kind: 'bank' }, { of: 'own', after: 7 }],
    wrongRoles: [zhang, finance],
  },
  'partners.offer.save': {
    by: cabinets,
    prepare: async (devcloud) => ({ ...anOffer, offerId: await offered(devcloud) }),
    malformed: [{}, { ...anOffer, title: ' ' }, { ...anOffer, title: 'x'.repeat(41) }, { ...anOffer, words: '' }, { ...anOffer, words: 'x'.repeat(301) }, { ...anOffer, fromFen: -1 }, { ...anOffer, offerId: 'x' }],
    otherwise: (offer) => ({ ...offer, title: '整体衣柜' }),
    wrongRoles: [zhang, guide, supervisor, finance],
    outsiders: { people: [tiles], code: 'partners.offer.missing' },
    missing: noOffer,
  },
  'partners.offer.show': {
    by: supervisor,
    prepare: async (devcloud) => ({ offerId: await offered(devcloud), shown: false }),
    malformed: [{}, { offerId: NO_OFFER }, { offerId: NO_OFFER, shown: 'no' }, { offerId: 'x', shown: true }],
    otherwise: (wanted) => ({ ...wanted, shown: true }),
    wrongRoles: [zhang, guide, finance],
    outsiders: { people: [tiles], code: 'partners.offer.missing' },
    missing: noOffer,
  },
  'partners.referral.create': {
    by: guide,
    prepare: aReferral,
    malformed: [
      {},
      { offerId: NO_OFFER, wish: '', customer: { from: 'written', name: '', phone: '13700000001' }, consentVersion: '1' },
      { offerId: NO_OFFER, wish: '', customer: { from: 'written', name: '陈女士', phone: '12' }, consentVersion: '1' },
      { offerId: NO_OFFER, wish: '', customer: { from: 'lead', leadId: 'x' }, consentVersion: '1' },
      { offerId: NO_OFFER, wish: '', customer: { from: 'order' }, consentVersion: '1' },
      { offerId: NO_OFFER, wish: 'x'.repeat(101), customer: { from: 'written', name: '陈女士', phone: '13700000001' }, consentVersion: '1' },
      { offerId: NO_OFFER, wish: '', customer: { from: 'written', name: '陈女士', phone: '13700000001' }, consentVersion: '' },
    ],
    otherwise: (told) => ({ ...told, wish: '想做橱柜' }),
    onlyOnce: 'partners.referral.known',
    wrongRoles: [zhang, finance, cabinets],
    missing: noOffer,
  },
  'partners.referral.list': {
    by: cabinets,
    prepare: async (devcloud) => sent(devcloud).then(() => ({ of: 'received', filter: 'waiting' })),
    malformed: [{}, { of: 'all' }, { of: 'mine', filter: 'old' }, { of: 'team', after: 7 }],
    wrongRoles: [zhang, finance],
  },
  'partners.referral.get': { by: cabinets, prepare: sent, malformed: BAD_REFERRALS, wrongRoles: [zhang, finance], outsiders: strangers, missing: noReferral },
  'partners.referral.step': {
    by: cabinets,
    prepare: async (devcloud) => ({ ...(await sent(devcloud)), command: 'decline', words: '最近工期排满了' }),
    malformed: [
      ...BAD_REFERRALS,
      { referralId: NO_REFERRAL, command: 'decline', words: ' ' },
      { referralId: NO_REFERRAL, command: 'withdraw', words: 'x'.repeat(201) },
      { referralId: NO_REFERRAL, command: 'complete', dealFen: -1 },
      { referralId: NO_REFERRAL, command: 'steal' },
    ],
    otherwise: ({ referralId }) => ({ referralId, command: 'accept' }),
    onlyOnce: 'partners.referral.command_not_allowed',
    wrongRoles: [zhang, finance],
    outsiders: strangers,
    missing: noReferral,
  },
  'partners.phone.reveal': {
    by: guide,
    prepare: sent,
    malformed: BAD_REFERRALS,
    otherwise: noReferral.input,
    wrongRoles: [zhang, finance],
    outsiders: strangers,
    missing: noReferral,
  },
};

