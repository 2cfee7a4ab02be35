import { openStore } from '../../../../devcloud/store/open-store';
import type { LocalStore } from '../../../../devcloud/store/local-store';
import type { DocumentValue, QueryStats } from '../../../../devcloud/store/types';
import type { DocumentObject } from '../../../../devcloud/store/values/document-value';

let store: LocalStore;

beforeAll(async () => {
  store = await openStore({ memory: true });
  await store.ensureIndexes('orders', [
    {
      name: 'customer',
      fields: [
        { field: 'customerId', direction: 1 },
        { field: 'n', direction: 1 },
      ],
    },
  ]);
  await store.ensureIndexes('customers', []);
  await store.insert('customers', [
    { _id: 'c1', name: '王' },
    { _id: 'c2', name: '李' },
    { _id: 'c3', name: '赵' },
  ]);
  await store.insert('orders', [
    { _id: 'o1', customerId: 'c1', n: 5, tags: ['a', 'b'], note: '', at: new Date('2026-01-31T20:00:00Z') },
    { _id: 'o2', customerId: 'c1', n: 10, tags: [], at: new Date('2026-02-01T20:00:00Z') },
    { _id: 'o3', customerId: 'c2', n: 20, tags: ['a'], at: new Date('2026-02-02T20:00:00Z') },
    { _id: 'o4', customerId: null, n: 25 },
  ]);
});

afterAll(async () => {
  await store.close();
});

async function aggregate(
  collection: string,
  ...stages: readonly DocumentObject[]
): Promise<{ documents: readonly DocumentValue[]; stats: QueryStats }> {
  const requests = stages.flatMap((stage) =>
    Object.entries(stage).map(([stageKey, stageValue]) => ({ stageKey, stageValue })),
  );
  return store.aggregate(collection, requests);
}

const CASES: readonly (readonly [
  title: string,
  stages: readonly DocumentObject[],
  expected: readonly DocumentValue[],
])[] = [
  [
    '$group with accumulators',
    [
      { $match: { customerId: { $ne: null } } },
      {
        $group: {
          _id: '$customerId',
          sum: { $sum: '$n' },
          count: { $sum: 1 },
          max: { $max: '$n' },
          ids: { $push: '$_id' },
        },
      },
      { $sort: { _id: 1 } },
    ],
    [
      { _id: 'c1', sum: 15, count: 2, max: 10, ids: ['o1', 'o2'] },
      { _id: 'c2', sum: 20, count: 1, max: 20, ids: ['o3'] },
    ],
  ],
  [
    '$unwind',
    [{ $unwind: '$tags' }, { $project: { tags: 1 } }, { $sort: { _id: 1, tags: 1 } }],
    [
      { _id: 'o1', tags: 'a' },
      { _id: 'o1', tags: 'b' },
      { _id: 'o3', tags: 'a' },
    ],
  ],
  [
    '$unwind keeping empty ones, with positions',
    [
      { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' } },
      { $match: { n: { $gte: 10 } } },
      { $project: { tags: 1, at: 1 } },
    ],
    [
      { _id: 'o2', at: null },
      { _id: 'o3', tags: 'a', at: 0 },
      { _id: 'o4', at: null },
    ],
  ],
  ['$unwind of an empty text', [{ $unwind: '$note' }, { $project: { note: 1 } }], [{ _id: 'o1', note: '' }]],
  [
    '$bucket puts a boundary into its own bucket',
    [{ $bucket: { groupBy: '$n', boundaries: [0, 10, 20], default: 'more', output: { n: { $push: '$n' } } } }],
    [
      { _id: 0, n: [5] },
      { _id: 10, n: [10] },
      { _id: 'more', n: [20, 25] },
    ],
  ],
  [
    '$bucketAuto',
    [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
    [
      { _id: { min: 5, max: 20 }, count: 2 },
      { _id: { min: 20, max: 25 }, count: 2 },
    ],
  ],
  ['$count', [{ $match: { n: { $gt: 5 } } }, { $count: 'total' }], [{ total: 3 }]],
  ['$count of nothing', [{ $match: { n: 999 } }, { $count: 'total' }], []],
  [
    '$sortByCount',
    [{ $unwind: '$tags' }, { $sortByCount: '$tags' }],
    [
      { _id: 'a', count: 2 },
      { _id: 'b', count: 1 },
    ],
  ],
  [
    '$skip and $limit',
    [{ $sort: { n: -1 } }, { $skip: 1 }, { $limit: 2 }, { $project: { _id: 1 } }],
    [{ _id: 'o3' }, { _id: 'o2' }],
  ],
  [
    '$addFields with expressions',
    [
      { $match: { _id: 'o1' } },
      { $addFields: { 'x.double': { $multiply: ['$n', 2] }, first: { $arrayElemAt: ['$tags', 0] } } },
      { $project: { x: 1, first: 1, _id: 0 } },
    ],
    [{ x: { double: 10 }, first: 'a' }],
  ],
  ['$replaceRoot', [{ $match: { _id: 'o3' } }, { $replaceRoot: { newRoot: { of: '$customerId' } } }], [{ of: 'c2' }]],
  [
    'dates by Chinese days',
    [
      { $match: { _id: 'o1' } },
      { $project: { _id: 0, day: { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' } } } },
    ],
    [{ day: '2026-02-01' }],
  ],
  [
    '$indexOfCP',
    [{ $match: { _id: 'o1' } }, { $project: { _id: 0, at: { $indexOfCP: ['$customerId', '1'] } } }],
    [{ at: 1 }],
  ],
  [
    '$facet',
    [{ $facet: { few: [{ $sort: { n: 1 } }, { $limit: 1 }, { $project: { n: 1 } }], all: [{ $count: 'n' }] } }],
    [{ few: [{ _id: 'o1', n: 5 }], all: [{ n: 4 }] }],
  ],
];

describe('an aggregation', () => {
  it.each(CASES)('%s', async (_title, stages, expected) => {
    expect((await aggregate('orders', ...stages)).documents).toEqual(expected);
  });

  it('samples without repeating', async () => {
    const { documents } = await aggregate(
      'orders',
      { $sample: { size: 4 } },
      { $sort: { _id: 1 } },
      { $project: { _id: 1 } },
    );
    expect(documents).toEqual([{ _id: 'o1' }, { _id: 'o2' }, { _id: 'o3' }, { _id: 'o4' }]);
  });

  it('looks up by fields along an index, missing as null', async () => {
    const { documents, stats } = await aggregate(
      'customers',
      { $match: { _id: { $in: ['c1', 'c3'] } } },
      { $lookup: { from: 'orders', localField: '_id', foreignField: 'customerId', as: 'orders' } },
      { $project: { ids: '$orders._id' } },
    );
    expect(documents).toEqual([
      { _id: 'c1', ids: ['o1', 'o2'] },
      { _id: 'c3', ids: [] },
    ]);
    expect(stats).toEqual({ index: '_id_', keysExamined: 4, documentsExamined: 4, returned: 2 });
  });

  it('looks up with a pipeline and variables along an index', async () => {
    const { documents, stats } = await aggregate(
      'customers',
      { $match: { _id: 'c1' } },
      {
        $lookup: {
          from: 'orders',
          let: { id: '$_id' },
          pipeline: [{ $match: { $expr: { $eq: ['$customerId', '$$id'] } } }, { $sort: { n: -1 } }, { $limit: 1 }],
          as: 'last',
        },
      },
      { $project: { last: '$last.n' } },
    );
    expect(documents).toEqual([{ _id: 'c1', last: [10] }]);
    expect(stats.documentsExamined).toBe(2);
  });

  it('refuses to look up a collection that does not exist', async () => {
    const stage = { $lookup: { from: 'nope', localField: '_id', foreignField: 'x', as: 'y' } };
    await expect(aggregate('customers', { $match: { _id: 'nobody' } }, stage)).rejects.toMatchObject({
      code: 'collection_missing',
    });
  });

  it('reads no more than a limit needs', async () => {
    expect((await aggregate('orders', { $limit: 1 })).stats.documentsExamined).toBe(1);
  });

  it.each<DocumentObject>([
    { $foo: 1 },
    { $out: 'x' },
    { $match: { n: { $foo: 1 } } },
    { $project: { x: { $foo: 1 } } },
    { $group: { _id: null, x: { $foo: 1 } } },
    { $addFields: { x: { $function: { body: '', args: [], lang: 'js' } } } },
    { $limit: 0 },
    { $sort: { n: 2 } },
    { $unwind: 'n' },
    { $count: '' },
    { $match: { loc: { $nearSphere: { $geometry: { type: 'Point', coordinates: [1, 1] } } } } },
    { $bucket: { groupBy: '$n', boundaries: [2, 1] } },
    { $lookup: { from: 'orders', as: 'x' } },
    { $facet: { a: [{ $foo: 1 }] } },
  ])('refuses %j', async (stage) => {
    await expect(aggregate('orders', stage)).rejects.toMatchObject({ code: 'invalid_query' });
  });
});
