import { openStore } from '../../../../devcloud/store/open-store';
import type { LocalStore } from '../../../../devcloud/store/local-store';
import type { DocumentValue, FindRequest, QueryStats } from '../../../../devcloud/store/types';

const TOTAL = 10_000;
let store: LocalStore;

beforeAll(async () => {
  store = await openStore({ memory: true });
  await store.ensureIndexes('orders', [
    {
      name: 'org_created',
      fields: [
        { field: 'organisationPath', direction: 1 },
        { field: 'createdAt', direction: -1 },
      ],
    },
    {
      name: 'status_created_amount',
      fields: [
        { field: 'status', direction: 1 },
        { field: 'createdAt', direction: 1 },
        { field: 'amountFen', direction: 1 },
      ],
    },
    { name: 'phone', fields: [{ field: 'phone', direction: 1 }], unique: true },
  ]);
  const documents = Array.from({ length: TOTAL }, (_, at) => ({
    _id: `o${String(at)}`,
    organisationPath: ['hq', `store${String(at % 100)}`],
    createdAt: new Date(at * 1000),
    status: at % 4 === 0 ? 'new' : 'done',
    amountFen: at % 7,
    phone: `p${String(at)}`,
    note: at % 1000,
  }));
  for (let at = 0; at < TOTAL; at += 1000) await store.insert('orders', documents.slice(at, at + 1000));
});

afterAll(async () => {
  await store.close();
});

async function stats(request: FindRequest): Promise<QueryStats> {
  return (await store.find('orders', request)).stats;
}

const PAGE = 20;

describe('a query', () => {
  it.each<readonly [string, FindRequest, string, number]>([
    ['by id', { query: { _id: 'o7' }, limit: 1 }, '_id_', 1],
    ['by a unique value', { query: { phone: 'p7' }, limit: 1 }, 'phone', 1],
    [
      'a page of a store, newest first',
      { query: { organisationPath: 'store3' }, order: [['createdAt', -1]], limit: PAGE },
      'org_created',
      PAGE,
    ],
    [
      'a page of a store, oldest first',
      { query: { organisationPath: 'store3' }, order: [['createdAt', 1]], limit: PAGE },
      'org_created',
      PAGE,
    ],
    [
      'the next page by cursor',
      {
        query: { organisationPath: 'hq', createdAt: { $lt: new Date(5_000_000) } },
        order: [['createdAt', -1]],
        limit: PAGE,
      },
      'org_created',
      PAGE,
    ],
    [
      'two stores merged in order',
      { query: { organisationPath: { $in: ['store3', 'store4'] } }, order: [['createdAt', -1]], limit: PAGE },
      'org_created',
      PAGE,
    ],
    [
      'a range in a prefix',
      { query: { status: 'new', createdAt: { $gte: new Date(1_000_000), $lt: new Date(1_040_000) } }, limit: 100 },
      'status_created_amount',
      10,
    ],
    ['several ids', { query: { _id: { $in: ['o1', 'o2', 'nope'] } }, limit: PAGE }, '_id_', 2],
    [
      'either of two indexed fields',
      { query: { $or: [{ phone: 'p1' }, { _id: 'o2' }] }, limit: PAGE },
      'phone,_id_',
      2,
    ],
    ['ordered by id without a condition', { query: {}, order: [['_id', -1]], limit: PAGE }, '_id_', PAGE],
    ['conditions inside $and', { query: { $and: [{ phone: 'p5' }, { status: 'done' }] }, limit: PAGE }, 'phone', 1],
  ])('%s reads no more documents than it gives', async (_title, request, index, documents) => {
    expect(await stats(request)).toEqual({
      index,
      keysExamined: documents,
      documentsExamined: documents,
      returned: documents,
    });
  });

  it('without a usable index reads the collection, and stops at the limit', async () => {
    expect(await stats({ query: { note: 5 }, limit: 1 })).toEqual({
      index: null,
      keysExamined: 0,
      documentsExamined: 6,
      returned: 1,
    });
    expect(await stats({ query: { note: 5 }, limit: 100 })).toMatchObject({
      index: null,
      documentsExamined: TOTAL,
      returned: 10,
    });
  });

  it('that cannot use the order of an index still gives it', async () => {
    const request = {
      query: { organisationPath: 'store3' },
      order: [
        ['amountFen', 1],
        ['_id', 1],
      ],
      limit: 5,
    } as const;
    const { documents, stats: figures } = await store.find('orders', request);
    expect(figures).toMatchObject({ index: 'org_created', documentsExamined: 100, returned: 5 });
    expect(documents.map(({ amountFen }) => amountFen)).toEqual([0, 0, 0, 0, 0]);
  });

  it.each<readonly [string, DocumentValue, number, Partial<QueryStats>]>([
    ['everything without reading anything', {}, TOTAL, { keysExamined: 0, documentsExamined: 0 }],
    [
      'a status by its keys alone',
      { status: 'new' },
      TOTAL / 4,
      { index: 'status_created_amount', keysExamined: TOTAL / 4, documentsExamined: 0 },
    ],
    ['a store by its documents', { organisationPath: 'store3' }, 100, { index: 'org_created', documentsExamined: 100 }],
  ])('counts %s', async (_title, query, total, figures) => {
    const counted = await store.count('orders', query);
    expect(counted.total).toBe(total);
    expect(counted.stats).toMatchObject(figures);
  });

  it('updates and removes along an index', async () => {
    const request = { query: { phone: 'p9' }, data: { $set: { note: -1 } }, multi: true, merge: true, upsert: false };
    expect(await store.update('orders', request)).toMatchObject({
      updated: 1,
      stats: { index: 'phone', documentsExamined: 1 },
    });
    expect(await store.update('orders', request)).toMatchObject({ updated: 0 });
    expect(await store.remove('orders', { query: { phone: 'p9' }, multi: true })).toMatchObject({
      deleted: 1,
      stats: { index: 'phone' },
    });
  });

  it('starts an aggregation along an index', async () => {
    const { documents, stats: figures } = await store.aggregate('orders', [
      { stageKey: '$match', stageValue: { organisationPath: 'store3' } },
      { stageKey: '$sort', stageValue: { createdAt: -1 } },
      { stageKey: '$limit', stageValue: PAGE },
      { stageKey: '$group', stageValue: { _id: '$status', count: { $sum: 1 } } },
    ]);
    expect(documents).toEqual([{ _id: 'done', count: PAGE }]);
    expect(figures).toEqual({ index: 'org_created', keysExamined: PAGE, documentsExamined: PAGE, returned: 1 });
  });
});
