import type { Devcloud } from '../../../devcloud/start-devcloud';
import { addDays, dayOf } from '../../../src/shared/kernel/time';
import type { ActionCases } from '../../fixtures/action-case';
import { customers, people } from '../../fixtures/company';
import { clientOf } from '../../fixtures/functions-client';
import { products } from '../../fixtures/sales';
import { keptSpreadsheet, newModel } from '../../fixtures/warehouse';
import { workbook } from '../../fixtures/workbook';

const { fridge, heater } = products;
const wrongRoles = [people.finance, people.guide, people.technician, people.dealer, people.partner, customers.zhang];
const by = people.supervisor;
const NO_PRODUCT = 'prd_nowhere0001';
const noProduct = {
  input: <I extends { readonly productId: string }>(input: I): I => ({ ...input, productId: NO_PRODUCT }),
  code: 'catalog.product.missing',
} as const;
const noArrival = {
  input: <I extends { readonly arrivalId: string }>(input: I): I => ({ ...input, arrivalId: 'arr_nowhere00001' }),
  code: 'warehouse.arrival.missing',
} as const;
const noTake = {
  input: <I extends { readonly takeId: string }>(input: I): I => ({ ...input, takeId: 'stk_nowhere00001' }),
  code: 'warehouse.take.missing',
} as const;
const noImport = {
  input: <I extends { readonly importId: string }>(input: I): I => ({ ...input, importId: 'imp_nowhere00001' }),
  code: 'warehouse.import.missing',
} as const;
const BAD_SEARCHES = [{ category: 'spaceship' }, { search: 'x'.repeat(31) }, { search: { $gt: '' } }, { after: 7 }];
const BAD_PIECES = [0, -1, 1.5, Number.NaN, 1e9, '5'];

const soon = (devcloud: Devcloud) => addDays(dayOf(devcloud.clock.now().getTime()), 5);
const office = (devcloud: Devcloud) => clientOf(devcloud, people.owner.openid);

const announcement = (devcloud: Devcloud) => ({ productId: fridge._id, quantity: 10, expectedOn: soon(devcloud), supplier: '海尔', reference: 'CG-1' });
async function anArrival(devcloud: Devcloud) {
  const { arrivalId } = await office(devcloud).call('warehouse.arrival.announce', announcement(devcloud));
  return { arrivalId, basedOn: 10 };
}
async function aTake(devcloud: Devcloud) {
  const { takeId } = await office(devcloud).call('warehouse.take.open', { remark: '月底' });
  await office(devcloud).call('warehouse.take.count', { takeId, productId: heater._id, counted: 480 });
  return { takeId };
}
/** A model of its own, so that nothing was booked on it. */
async function aSheet(devcloud: Devcloud) {
  const { model } = await newModel(devcloud);
  return { kind: 'opening' as const, fileId: await keptSpreadsheet(devcloud, workbook([['型号', '数量'], [model, 5]])) };
}
async function anImport(devcloud: Devcloud) {
  const { importId } = await office(devcloud).call('warehouse.import.preview', await aSheet(devcloud));
  return { importId: importId ?? '' };
}

const STOCK: ActionCases<'warehouse'> = {
  'warehouse.stock.list': { by, prepare: () => ({}), malformed: BAD_SEARCHES, wrongRoles },
  'warehouse.stock.count': {
    by,
    prepare: async (devcloud) => {
      const { productId } = await newModel(devcloud);
      return { productId, counted: 2, basedOn: 0, reason: '月底盘点' };
    },
    malformed: [-1, 1.5, Number.NaN, 1e9].map((counted) => ({ productId: fridge._id, counted, basedOn: 0, reason: '盘' })),
    otherwise: (count) => ({ ...count, reason: '月初盘点' }),
    onlyOnce: 'warehouse.stock.changed',
    wrongRoles,
    missing: noProduct,
  },
  'warehouse.movement.list': { by, prepare: () => ({ productId: heater._id }), malformed: [{ productId: 'x' }, { after: 7 }], wrongRoles },
};

const ARRIVALS: ActionCases<'warehouse'> = {
  'warehouse.arrival.list': { by, prepare: () => ({ state: 'open' as const }), malformed: [{}, { state: 'lost' }], wrongRoles },
  'warehouse.arrival.announce': {
    by,
    prepare: announcement,
    malformed: BAD_PIECES.map((quantity) => ({ productId: fridge._id, quantity, expectedOn: '2030-01-01', supplier: '', reference: '' })),
    otherwise: (input) => ({ ...input, quantity: 11 }),
    wrongRoles,
    missing: noProduct,
  },
  'warehouse.arrival.receive': {
    by,
    prepare: async (devcloud) => ({ ...(await anArrival(devcloud)), quantity: 4 }),
    malformed: BAD_PIECES.map((quantity) => ({ arrivalId: 'arr_nowhere00001', basedOn: 10, quantity })),
    otherwise: (input) => ({ ...input, quantity: 5 }),
    onlyOnce: 'warehouse.arrival.changed',
    wrongRoles,
    missing: noArrival,
  },
  'warehouse.arrival.cancel': {
    by,
    prepare: async (devcloud) => ({ ...(await anArrival(devcloud)), reason: '厂家缺货' }),
    malformed: [{ arrivalId: 'arr_nowhere00001', basedOn: 10, reason: ' ' }],
    otherwise: (input) => ({ ...input, reason: '别的' }),
    onlyOnce: 'warehouse.arrival.closed',
    wrongRoles,
    missing: noArrival,
  },
  'warehouse.arrival.postpone': {
    by,
    prepare: async (devcloud) => ({ arrivalId: (await anArrival(devcloud)).arrivalId, expectedOn: addDays(soon(devcloud), 9) }),
    malformed: [{ arrivalId: 'arr_nowhere00001', expectedOn: '2026-02-30' }],
    otherwise: (input) => ({ ...input, expectedOn: '2030-01-01' }),
    wrongRoles,
    missing: noArrival,
  },
};

const TAKES: ActionCases<'warehouse'> = {
  'warehouse.take.list': { by, prepare: () => ({}), malformed: [{ after: 7 }], wrongRoles },
  'warehouse.take.open': { by, prepare: () => ({ remark: '' }), malformed: [{}, { remark: 'x'.repeat(41) }], otherwise: () => ({ remark: '另一次' }), wrongRoles },
  'warehouse.take.sheet': { by, prepare: aTake, malformed: [{}, ...BAD_SEARCHES.map((search) => ({ takeId: 'stk_nowhere00001', ...search }))], wrongRoles, missing: noTake },
  'warehouse.take.count': {
    by,
    prepare: async (devcloud) => ({ ...(await aTake(devcloud)), productId: fridge._id, counted: 3 }),
    malformed: [-1, 0.5, 1e9].map((counted) => ({ takeId: 'stk_nowhere00001', productId: fridge._id, counted })),
    otherwise: (input) => ({ ...input, counted: 4 }),
    wrongRoles,
    missing: noTake,
  },
  'warehouse.take.approve': {
    by,
    prepare: async (devcloud) => ({ ...(await aTake(devcloud)), reason: '月底盘点' }),
    malformed: [{ takeId: 'stk_nowhere00001', reason: '' }],
    otherwise: (input) => ({ ...input, reason: '别的' }),
    onlyOnce: 'warehouse.take.closed',
    wrongRoles,
    missing: noTake,
  },
  'warehouse.take.drop': { by, prepare: aTake, malformed: [{}], otherwise: () => ({ takeId: 'stk_nowhere00001' }), onlyOnce: 'warehouse.take.closed', wrongRoles, missing: noTake },
};

const IMPORTS: ActionCases<'warehouse'> = {
  'warehouse.import.preview': {
    by,
    prepare: aSheet,
    malformed: [{}, { kind: 'opening', fileId: 'cloud://local-env.local/evidence/slip.jpg' }, { kind: 'prices', fileId: 'cloud://local-env.local/spreadsheets/a.xlsx' }],
    otherwise: (input) => ({ ...input, kind: 'arrivals' as const }),
    wrongRoles,
  },
  'warehouse.import.get': { by, prepare: anImport, malformed: [{}], wrongRoles, missing: noImport },
  'warehouse.import.commit': { by, prepare: anImport, malformed: [{}], otherwise: () => noImport.input({ importId: '' }), wrongRoles, missing: noImport },
};

export const ACTION_CASES = { ...STOCK, ...ARRIVALS, ...TAKES, ...IMPORTS };
