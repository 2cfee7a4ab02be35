import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { Input } from '../../../src/shared/contract/registry';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { keptPicture } from '../../fixtures/kept-files';
import { ownHeater } from '../service/appliance-cases';

const NO_CASE = 'cas_zzzzzzzzzzzzzz';
const NO_APPLIANCE = 'app_zzzzzzzzzzzzzz';
const notCaring = [people.finance, people.guide, people.technician, people.dealer, people.partner, customers.zhang];
const strangers = [customers.liu, people.otherGuide, people.dealer];
const BAD_SEARCHES = [{ style: 'gothic' }, { room: 'cellar' }, { category: 'spaceship' }, { productId: { $gt: '' } }, { after: 7 }];
const BAD_CASES = [{}, { caseId: '' }, { caseId: { $gt: '' } }];

let pictures = 0;
const aPicture = (devcloud: Devcloud) => keptPicture(devcloud, `cases/home-${(pictures += 1)}.jpg`);

/** What 张晓雯 gives of her heater. */
export async function anOffer(devcloud: Devcloud, part: Partial<Input<'catalog.case.offer'>> = {}): Promise<Input<'catalog.case.offer'>> {
  const { applianceId } = part.applianceId === undefined ? await ownHeater(devcloud) : { applianceId: part.applianceId };
  return {
    applianceId,
    title: '阳台上的零冷水',
    style: 'grey_white',
    room: 'balcony',
    praises: ['quiet', 'thrifty'],
    words: '洗澡不用等，也很安静',
    photos: [await aPicture(devcloud), await aPicture(devcloud)],
    consent: true,
    showName: true,
    ...part,
  };
}

/** A case that is offered, and at whose pictures WeChat has looked. */
export async function offered(devcloud: Devcloud, part: Partial<Input<'catalog.case.offer'>> = {}) {
  const offer = await anOffer(devcloud, part);
  const { caseId } = await clientOf(devcloud, customers.zhang.openid).call('catalog.case.offer', offer);
  await devcloud.settle();
  return { caseId, applianceId: offer.applianceId };
}

const offering = { applianceId: NO_APPLIANCE, title: '厨房', style: 'modern', room: 'kitchen', praises: [], words: '', photos: ['cloud://test/cases/a.jpg'], consent: true, showName: false };
const noCase = <I extends { readonly caseId: string }>(input: I): I => ({ ...input, caseId: NO_CASE });
const missing = { input: noCase, code: 'catalog.case.missing' } as const;

/** How the case library must be tried. */
export const CASE_CASES: ActionCases<'catalog.case'> = {
  'catalog.case.list': { by: customers.liu, prepare: () => ({ style: 'grey_white', room: 'balcony' }), malformed: BAD_SEARCHES },
  'catalog.case.get': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ caseId: (await offered(devcloud)).caseId }),
    malformed: BAD_CASES,
    // Nobody has looked at it yet.
    outsiders: { people: strangers, code: 'catalog.case.missing' },
    missing,
  },
  'catalog.case.form': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ applianceId: (await ownHeater(devcloud)).applianceId }),
    malformed: [{}, { applianceId: 'nothing' }],
    outsiders: { people: [...strangers, people.owner], code: 'orders.appliance.missing' },
    missing: { input: () => ({ applianceId: NO_APPLIANCE }), code: 'orders.appliance.missing' },
  },
  'catalog.case.offer': {
    by: customers.zhang,
    prepare: (devcloud) => anOffer(devcloud),
    malformed: [
      {},
      { ...offering, consent: false },
      { ...offering, consent: undefined },
      { ...offering, title: ' ' },
      { ...offering, photos: [] },
      { ...offering, photos: Array(10).fill('cloud://test/cases/a.jpg') },
      { ...offering, photos: ['cloud://test/evidence/slip.jpg'] },
      { ...offering, photos: ['https://example.com/a.jpg'] },
      { ...offering, style: 'gothic' },
      { ...offering, words: 'x'.repeat(301) },
    ],
    otherwise: (offer) => ({ ...offer, title: '另一个名字' }),
    onlyOnce: 'catalog.case.offered_already',
    outsiders: { people: [...strangers, people.owner], code: 'orders.appliance.missing' },
    missing: { input: (offer) => ({ ...offer, applianceId: NO_APPLIANCE }), code: 'orders.appliance.missing' },
  },
  'catalog.case.withdraw': {
    by: customers.zhang,
    prepare: async (devcloud) => ({ caseId: (await offered(devcloud)).caseId }),
    malformed: BAD_CASES,
    otherwise: noCase,
    onlyOnce: 'catalog.case.command_not_allowed',
    outsiders: { people: [...strangers, people.owner], code: 'catalog.case.missing' },
    missing,
  },
  'catalog.case.mine': { by: customers.zhang, prepare: () => ({}), malformed: [{ after: 7 }] },
  'catalog.case.waiting': { by: people.supervisor, prepare: () => ({}), malformed: [{ state: 'lost' }, { after: 7 }], wrongRoles: notCaring },
  'catalog.case.decide': {
    by: people.supervisor,
    prepare: async (devcloud) => ({ caseId: (await offered(devcloud)).caseId, publish: true }),
    malformed: [{}, { caseId: NO_CASE }, { caseId: NO_CASE, publish: 'yes' }, { caseId: NO_CASE, publish: false, reason: 'x'.repeat(61) }],
    otherwise: (decision) => ({ ...decision, publish: false }),
    onlyOnce: 'catalog.case.command_not_allowed',
    wrongRoles: notCaring,
    missing,
  },
};
