import fc from 'fast-check';
import { Query } from 'mingo';
import { compileFilter } from '../../../../devcloud/store/filter/compile-filter';
import type { DocumentValue } from '../../../../devcloud/store/types';
import type { DocumentObject } from '../../../../devcloud/store/values/document-value';

type Case = readonly [
  title: string,
  query: DocumentValue,
  matches: readonly DocumentObject[],
  others: readonly DocumentObject[],
];

const CASES: readonly Case[] = [
  [
    'equality reaches into arrays, not across types',
    { a: 1 },
    [{ a: 1 }, { a: [1, 5] }],
    [{ a: true }, { a: '1' }, {}, { a: [[1]] }],
  ],
  ['null matches a missing field', { a: null }, [{ a: null }, {}, { a: [null] }], [{ a: 0 }, { a: [] }, { a: '' }]],
  [
    'a path walks arrays of objects',
    { 'a.b': 2 },
    [{ a: { b: 2 } }, { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: [2] }] }],
    [{ a: [2] }, { a: 2 }],
  ],
  ['a number in a path is a position', { 'a.1': 'x' }, [{ a: ['y', 'x'] }, { a: { 1: 'x' } }], [{ a: ['x', 'y'] }]],
  [
    'null below an array needs an object without the field',
    { 'a.b': null },
    [{}, { a: 4 }, { a: [{ c: 1 }] }],
    [{ a: [1, 2] }, { a: [{ b: 1 }] }],
  ],
  [
    'an array operand is the whole array or one element',
    { a: [1, 2] },
    [{ a: [1, 2] }, { a: [[1, 2], 3] }],
    [{ a: [2, 1] }, { a: 1 }],
  ],
  [
    'an object operand is the whole object in its order',
    { a: { x: 1, y: 2 } },
    [{ a: { x: 1, y: 2 } }],
    [{ a: { y: 2, x: 1 } }, { a: { x: 1 } }],
  ],
  ['a pattern matches text', { a: /^x/i }, [{ a: 'Xy' }, { a: ['b', 'x'] }], [{ a: 'yx' }, { a: 1 }, {}]],
  ['$eq', { a: { $eq: 'x' } }, [{ a: 'x' }], [{ a: 'y' }]],
  [
    '$ne also matches a missing field and no array with it',
    { a: { $ne: 1 } },
    [{ a: 2 }, {}],
    [{ a: 1 }, { a: [1, 2] }],
  ],
  [
    '$in with null and a pattern',
    { a: { $in: [null, /^x/, 3] } },
    [{}, { a: 'xy' }, { a: [3] }],
    [{ a: 'y' }, { a: 4 }],
  ],
  ['$nin', { a: { $nin: [1, 2] } }, [{}, { a: 3 }, { a: [3] }], [{ a: 1 }, { a: [2, 3] }]],
  [
    '$gt compares only its own type',
    { a: { $gt: 1 } },
    [{ a: 2 }, { a: [0, 9] }],
    [{ a: 1 }, { a: '2' }, { a: new Date(5) }, {}],
  ],
  ['$lt on dates', { a: { $lt: new Date(10) } }, [{ a: new Date(9) }], [{ a: new Date(10) }, { a: 9 }]],
  ['$gte null is equality with null', { a: { $gte: null } }, [{}, { a: null }], [{ a: 0 }]],
  ['two bounds may be met by two elements', { a: { $gt: 5, $lt: 3 } }, [{ a: [1, 9] }], [{ a: [4] }, { a: 4 }]],
  ['$exists true sees null', { a: { $exists: true } }, [{ a: null }, { a: [] }], [{}]],
  [
    '$exists false',
    { 'a.b': { $exists: false } },
    [{}, { a: {} }, { a: [] }, { a: [1] }],
    [{ a: { b: null } }, { a: [{ b: 1 }] }],
  ],
  ['$size', { a: { $size: 2 } }, [{ a: [1, [2]] }], [{ a: [1] }, { a: 'xy' }, {}]],
  ['$mod', { a: { $mod: [4, 1] } }, [{ a: 5 }, { a: 9.7 }], [{ a: 4 }, { a: '5' }]],
  ['$all', { a: { $all: ['x', 'y'] } }, [{ a: ['y', 'z', 'x'] }], [{ a: ['x'] }, { a: 'x' }]],
  ['$all of one value', { a: { $all: ['x'] } }, [{ a: 'x' }, { a: ['x'] }], [{ a: 'y' }]],
  ['$elemMatch by value', { a: { $elemMatch: { $gt: 3, $lt: 6 } } }, [{ a: [1, 5] }], [{ a: [1, 9] }, { a: 5 }]],
  [
    '$elemMatch by field',
    { a: { $elemMatch: { s: 'x', n: { $gte: 2 } } } },
    [{ a: [{ s: 'x', n: 2 }] }],
    [
      {
        a: [
          { s: 'x', n: 1 },
          { s: 'y', n: 2 },
        ],
      },
    ],
  ],
  ['$not', { a: { $not: { $gt: 3 } } }, [{ a: 3 }, {}, { a: 'x' }], [{ a: 4 }, { a: [1, 4] }]],
  ['$not with a pattern', { a: { $not: /x/ } }, [{ a: 'y' }, {}], [{ a: 'ax' }]],
  ['$type', { a: { $type: 'string' } }, [{ a: 'x' }, { a: ['x'] }], [{ a: 1 }, {}]],
  ['$regex with options', { a: { $regex: '^AB', $options: 'i' } }, [{ a: 'abc' }], [{ a: 'cab' }]],
  ['$and', { $and: [{ a: { $gt: 1 } }, { a: { $lt: 3 } }] }, [{ a: 2 }], [{ a: 3 }]],
  ['$or', { $or: [{ a: 1 }, { b: 2 }] }, [{ a: 1 }, { b: 2 }], [{ a: 2 }]],
  ['$nor', { $nor: [{ a: 1 }, { b: 2 }] }, [{ a: 2 }, {}], [{ a: 1 }]],
  [
    '$expr compares fields',
    { $expr: { $gt: ['$spent', '$budget'] } },
    [{ spent: 3, budget: 2 }],
    [{ spent: 1, budget: 2 }],
  ],
  [
    '$jsonSchema',
    { $jsonSchema: { required: ['n'], properties: { n: { bsonType: 'number', minimum: 1 } } } },
    [{ n: 1 }],
    [{ n: 0 }, {}, { n: 'x' }],
  ],
];

const REFUSED: readonly DocumentValue[] = [
  { $foo: 1 },
  { a: { $foo: 1 } },
  { a: { $gt: 1, b: 2 } },
  { $or: [] },
  { $and: 1 },
  { a: { $in: 1 } },
  { a: { $size: -1 } },
  { a: { $mod: [0, 1] } },
  { a: { $not: 1 } },
  { a: { $elemMatch: 1 } },
  { a: { $regex: '(' } },
  { a: { $regex: 'a', $options: 'q' } },
  { a: { $options: 'i' } },
  { $expr: { $nope: 1 } },
  { a: { $elemMatch: { $nope: 1 } } },
  { $where: 'true' },
  { $text: { $search: 'x' } },
  { a: { $nearSphere: 1 } },
  { a: { $geoWithin: { $box: [] } } },
  { $jsonSchema: { nope: 1 } },
  { a: { $type: 'nope' } },
  'text',
  7,
];

function refusedAs(code: string): Error {
  return expect.objectContaining({ code }) as Error;
}

describe('a query filter', () => {
  it.each(CASES)('%s', (_title, query, matches, others) => {
    const test = compileFilter(query);
    for (const document of matches) expect({ document, matches: test(document) }).toEqual({ document, matches: true });
    for (const document of others) expect({ document, matches: test(document) }).toEqual({ document, matches: false });
  });

  it.each(REFUSED)('refuses %j instead of ignoring it', (query) => {
    expect(() => compileFilter(query)).toThrow(refusedAs('invalid_query'));
  });

  it('agrees with mingo where both know the answer', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('x', 'y'), fc.constant(null));
    const document = fc.record({
      a: fc.oneof(value, fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 })),
      b: value,
    });
    const operator = fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte');
    const condition = fc
      .tuple(fc.constantFrom('a', 'b'), operator, fc.integer({ min: 0, max: 4 }))
      .map(([field, name, operand]) => ({ [field]: { [name]: operand } }));
    const query = fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(condition, { minLength: 1, maxLength: 3 }))
      .map(([name, parts]) => ({ [name]: parts }));
    fc.assert(
      fc.property(document, query, (each, asked) => {
        expect(compileFilter(asked)(each)).toBe(new Query(asked).test(each));
      }),
      { numRuns: 1_000 },
    );
  });
});
