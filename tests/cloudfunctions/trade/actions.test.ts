import { main } from '../../../cloudfunctions/trade';
import type { Devcloud } from '../../../devcloud/start-devcloud';
import type { ActionCases } from '../../fixtures/action-case';
import { tryActions } from '../../fixtures/action-trials';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { products, stockShelves } from '../../fixtures/sales';
import { agreedTerms, aList, DEALER, inDays, listedPrices, theTerms } from '../../fixtures/trade';

jest.setTimeout(120_000);

const HEATER = products.heater._id;
const changes = [{ productId: HEATER, priceFen: 250_000 }];
const strangers = [people.guide, people.otherGuide, people.technician, people.dealerGuide, people.partner, customers.zhang];
const belowOffice = [...strangers, people.dealer];
const notBooks = [...belowOffice, people.supervisor];
const NOWHERE = 'org_zzzzzzzzzzzz';
const nowhere = { input: <I extends object>(input: I): I => ({ ...input, organisationId: NOWHERE }), code: 'trade.organisation.missing' } as const;
const noList = { input: <I extends object>(input: I): I => ({ ...input, listId: 'prl_zzzzzzzzzzzz' }), code: 'trade.price.list_missing' } as const;

/** Another credit than what holds now. */
async function anotherCredit(devcloud: Devcloud) {
  const { version } = await clientOf(devcloud, people.owner.openid).call('trade.terms.get', { organisationId: DEALER });
  return { organisationId: DEALER, values: theTerms({ creditFen: 100_000 + version }), basedOn: version, reason: '谈好了' };
}

const ACTION_CASES: ActionCases<'trade'> = {
  'trade.terms.list': { by: people.supervisor, prepare: () => ({}), malformed: [7, 'all'], wrongRoles: belowOffice },
  'trade.terms.get': {
    by: people.dealer,
    prepare: () => ({}),
    malformed: [{ organisationId: 7 }, { organisationId: { $gt: '' } }],
    wrongRoles: strangers,
    outsiders: { people: [people.owner, people.supervisor], code: 'trade.organisation.missing' },
    missing: nowhere,
  },
  'trade.terms.save': {
    by: people.finance,
    prepare: anotherCredit,
    malformed: [
      {},
      { organisationId: DEALER, values: theTerms({ creditFen: -1 }), basedOn: 0, reason: '谈好了' },
      { organisationId: DEALER, values: theTerms({ termDays: 0.5 }), basedOn: 0, reason: '谈好了' },
      { organisationId: DEALER, values: theTerms({ subjects: ['goods', 'goods'] }), basedOn: 0, reason: '谈好了' },
      { organisationId: DEALER, values: theTerms({ creditFen: 1 }), basedOn: 0, reason: ' ' },
    ],
    otherwise: (input) => ({ ...input, reason: '又谈了一次' }),
    onlyOnce: 'trade.version.outdated',
    wrongRoles: notBooks,
    missing: nowhere,
  },
  'trade.terms.history': {
    by: people.dealer,
    prepare: () => ({}),
    malformed: [{ organisationId: 7 }, { after: 7 }],
    wrongRoles: strangers,
    outsiders: { people: [people.owner, people.supervisor], code: 'trade.organisation.missing' },
    missing: nowhere,
  },
  'trade.price.lists': { by: people.supervisor, prepare: () => ({}), malformed: [7, 'all'], wrongRoles: belowOffice },
  'trade.price.get': {
    by: people.supervisor,
    prepare: async (devcloud) => ({ listId: (await listedPrices(devcloud, changes)).listId }),
    malformed: [{}, { listId: '' }, { listId: { $gt: '' } }],
    wrongRoles: belowOffice,
    missing: noList,
  },
  'trade.price.save': {
    by: people.owner,
    prepare: async (devcloud) => {
      const { tierId, version } = await listedPrices(devcloud, changes);
      return aList([{ productId: HEATER, priceFen: 240_000 }], { tier: { kind: 'known', id: tierId }, basedOn: version, effectiveFrom: inDays(3) });
    },
    malformed: [
      {},
      aList([{ productId: HEATER, priceFen: 0 }]),
      aList([...changes, ...changes]),
      aList(changes, { effectiveFrom: '2026-02-30' }),
      aList(changes, { tier: { kind: 'new', name: ' ' } }),
    ],
    otherwise: (input) => ({ ...input, reason: '另一份' }),
    onlyOnce: 'trade.version.outdated',
    wrongRoles: notBooks,
    missing: { input: (input) => ({ ...input, from: 'prl_zzzzzzzzzzzz' }), code: 'trade.price.list_missing' },
  },
  'trade.price.preview': {
    by: people.finance,
    prepare: () => ({ from: null, table: '型号,价格\nRO-800,1500\n' }),
    malformed: [{}, { from: null }, { from: null, table: '' }, { from: null, table: 'x'.repeat(30_001) }, { from: null, fileId: 'cloud://a.b/evidence/x.jpg' }, { from: null, table: 'x', fileId: 'cloud://a.b/spreadsheets/x.csv' }],
    wrongRoles: notBooks,
    missing: { input: (input) => ({ ...input, from: 'prl_zzzzzzzzzzzz' }), code: 'trade.price.list_missing' },
  },
  'trade.price.own': {
    by: people.dealer,
    prepare: async (devcloud) => {
      const { tierId } = await listedPrices(devcloud, changes);
      await agreedTerms(devcloud, DEALER, { priceTier: tierId });
      return {};
    },
    malformed: [7, { search: 7 }, { after: 7 }],
    wrongRoles: [...strangers, people.supervisor, people.finance],
  },
};

tryActions({ main, cases: ACTION_CASES, collections: ['trade_terms', 'trade_terms_versions', 'price_tiers', 'price_lists'], ownPlace: ['trade.terms.get', 'trade.terms.history', 'trade.price.own'], found: stockShelves });
