import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { couponDraft } from '../../fixtures/coupon-rules';
import { owner } from '../../fixtures/offers';
import { otherFinance } from '../payments/action-cases';

const DAY_MS = 86_400_000;
const NO_RULE = 'crl_zzzzzzzzzzzzzzzzzzz';
const NOBODY = '13999999999';
const { phone } = customers.zhang;

const strangers = [people.guide, people.technician, people.dealer, people.partner, customers.zhang];
export const notOffice = strangers;
export const notFinance = [people.supervisor, ...strangers];
/** Keeps the books of a dealer: the company's points and offers are none of his business. */
export const notHeadquarters = { people: [otherFinance], code: 'auth.forbidden' } as const;
export const NO_INPUT = [7, 'all'];
export const BAD_OFFERS = [{}, { offerId: '' }, { offerId: 'crl_!' }, { offerId: { $gt: '' } }];
export const offerMissing = { input: () => ({ offerId: NO_RULE }), code: 'loyalty.offer.missing' } as const;

async function aRule(devcloud: Devcloud, trigger: 'taken' | 'granted'): Promise<string> {
  const { id: offerId } = await owner(devcloud).call('loyalty.coupon_rule.save', couponDraft({ trigger }));
  await owner(devcloud).call('loyalty.offer.open', { offerId });
  return offerId;
}

const adjusting = { phone, points: 100, reason: '补登' };
const granting = { ruleId: NO_RULE, phone, reason: '送货晚了' };

/** Points, check-ins, coupons, and members as the office sees them. */
export const MEMBER_CASES: ActionCases<'loyalty'> = {
  'loyalty.home.get': { by: customers.zhang, prepare: () => ({}), malformed: NO_INPUT },
  'loyalty.checkin.do': {
    by: customers.zhang,
    // Every day once.
    prepare: (devcloud) => {
      devcloud.clock.moveTo(new Date(devcloud.clock.now().getTime() + DAY_MS));
      return {};
    },
    malformed: NO_INPUT,
    otherwise: null,
    onlyOnce: 'loyalty.checkin.done_today',
  },
  'loyalty.coupon.mine': {
    by: customers.zhang,
    prepare: () => ({ filter: 'used' }),
    malformed: [...NO_INPUT, { filter: 'lost' }, { after: 7 }],
  },
  'loyalty.coupon.offers': { by: customers.zhang, prepare: () => ({}), malformed: NO_INPUT },
  'loyalty.coupon.take': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ offerId: await aRule(devcloud, 'taken') }),
    malformed: BAD_OFFERS,
    otherwise: () => ({ offerId: NO_RULE }),
    onlyOnce: 'loyalty.offer.limit_reached',
    missing: offerMissing,
  },
  'loyalty.coupon_rule.list': { by: people.supervisor, prepare: () => ({}), malformed: NO_INPUT, wrongRoles: notOffice },
  'loyalty.coupon_rule.save': {
    by: people.owner,
    prepare: () => couponDraft(),
    malformed: [{}, couponDraft({ amountFen: 0 }), couponDraft({ validDays: 1.5 }), couponDraft({ total: -1 }), couponDraft({ title: ' ' })],
    otherwise: (draft) => ({ ...draft, title: '另一种' }),
    wrongRoles: notFinance,
    outsiders: notHeadquarters,
    missing: { input: (draft) => ({ ...draft, ruleId: NO_RULE }), code: 'loyalty.offer.missing' },
  },
  'loyalty.coupon.grant': {
    by: people.owner,
    prepare: async (devcloud) => ({ ...granting, ruleId: await aRule(devcloud, 'granted') }),
    malformed: [{}, { ...granting, phone: '123' }, { ...granting, reason: '' }, { ...granting, ruleId: { $ne: '' } }],
    otherwise: (input) => ({ ...input, reason: '另一个' }),
    onlyOnce: 'loyalty.offer.limit_reached',
    wrongRoles: [people.finance, ...strangers],
    missing: { input: (input) => ({ ...input, phone: NOBODY }), code: 'loyalty.person.missing' },
  },
  'loyalty.points.adjust': {
    by: people.finance,
    prepare: () => adjusting,
    malformed: [0, 1.5, Number.NaN, 1_000_001, '100'].map((points) => ({ ...adjusting, points })),
    otherwise: (input) => ({ ...input, points: 1 }),
    wrongRoles: notFinance,
    outsiders: notHeadquarters,
    missing: { input: (input) => ({ ...input, phone: NOBODY }), code: 'loyalty.person.missing' },
  },
  'loyalty.member.find': {
    by: people.supervisor,
    prepare: () => ({ phone }),
    malformed: [{}, { phone: '123' }, { phone: { $ne: '' } }],
    wrongRoles: notOffice,
    missing: { input: () => ({ phone: NOBODY }), code: 'loyalty.person.missing' },
  },
};
