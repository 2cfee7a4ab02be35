import { main } from '../../../cloudfunctions/catalog';
import type { ActionCases } from '../../fixtures/action-case';
import { tryActions } from '../../fixtures/action-trials';
import { customers, people } from '../../fixtures/company';
import { filter, products, stockShelves, waterSet } from '../../fixtures/sales';
import { openForService } from '../../fixtures/work-orders';
import { CASE_CASES } from './case-cases';

jest.setTimeout(60_000);

const NO_PRODUCT = 'prd_nowhere0001';
const missing = {
  input: <I extends { readonly productId: string }>(input: I): I => ({ ...input, productId: NO_PRODUCT }),
  code: 'catalog.product.missing',
} as const;
const notPricing = [people.supervisor, people.guide, people.technician, people.dealer, people.partner, customers.zhang];
const BAD_SEARCHES = [{ category: 'spaceship' }, { search: 'x'.repeat(31) }, { search: { $gt: '' } }, { after: 7 }];
const BAD_PRICES = [0, -1, 99.5, 1e15, Number.NaN, '100'];

const { fridge, heater } = products;
const offering = { description: '', memberPriceFen: null, onMall: true };
const pieces = [
  { productId: heater._id, quantity: 2 },
  { productId: filter._id, quantity: 3 },
];
const aSet = { ...offering, setId: null, name: '新房两件套', pictureKey: 'set_kitchen', priceFen: 700_000, components: pieces } as const;

const ACTION_CASES: ActionCases<'catalog'> = {
  'catalog.product.list': { by: people.guide, prepare: () => ({ search: '净' }), malformed: BAD_SEARCHES },
  'catalog.mall.list': { by: customers.zhang, prepare: () => ({ kind: 'set' }), malformed: [...BAD_SEARCHES, { kind: 'bundle' }] },
  'catalog.mall.get': {
    by: customers.zhang,
    prepare: () => ({ productId: waterSet._id }),
    malformed: [{}, { productId: '../x' }, { productId: { $ne: '' } }],
    missing,
  },
  'catalog.price.list': {
    by: people.finance,
    prepare: () => ({ kind: 'set' }),
    malformed: [{}, { kind: 'bundle' }, ...BAD_SEARCHES.map((wrong) => ({ kind: 'set', ...wrong }))],
    wrongRoles: notPricing,
  },
  'catalog.product.reprice': {
    by: people.owner,
    prepare: () => ({ ...offering, productId: fridge._id, listPriceFen: 499_900 }),
    malformed: [{}, ...BAD_PRICES.map((listPriceFen) => ({ ...offering, productId: fridge._id, listPriceFen }))],
    otherwise: (pricing) => ({ ...pricing, onMall: false }),
    wrongRoles: notPricing,
    missing,
  },
  'catalog.set.save': {
    by: people.finance,
    prepare: () => ({ ...aSet, components: [...pieces] }),
    malformed: [
      ...BAD_PRICES.map((priceFen) => ({ ...aSet, priceFen })),
      { ...aSet, name: ' ' },
      { ...aSet, pictureKey: 'anything' },
      { ...aSet, components: pieces.slice(1) },
      { ...aSet, components: [pieces[0], pieces[0]] },
      { ...aSet, components: [pieces[0], { productId: filter._id, quantity: 0 }] },
    ],
    otherwise: (set) => ({ ...set, name: '另一套' }),
    wrongRoles: notPricing,
    missing: { input: (set) => ({ ...set, setId: 'set_nowhere0001' }), code: 'catalog.product.missing' },
  },
};

tryActions({
  main,
  cases: { ...ACTION_CASES, ...CASE_CASES },
  internalInputs: { 'catalog.picture.result': { traceId: 'nobody-asked', passed: true } },
  collections: ['products', 'cases', 'picture_questions'],
  found: async (devcloud) => {
    await stockShelves(devcloud);
    await openForService(devcloud);
  },
});
