import { compileProjection } from '../../../../devcloud/store/query/projection';
import type { DocumentValue } from '../../../../devcloud/store/types';

const DOCUMENT = {
  _id: 'd',
  a: 1,
  b: { c: 2, d: 3 },
  list: [
    { n: 1, m: 1 },
    { n: 2, m: 2 },
    { n: 3, m: 3 },
  ],
};

const CASES: readonly (readonly [title: string, projection: DocumentValue, expected: DocumentValue])[] = [
  ['includes fields and _id', { a: 1 }, { _id: 'd', a: 1 }],
  ['leaves _id out when told', { a: 1, _id: 0 }, { a: 1 }],
  ['gives only _id', { _id: 1 }, { _id: 'd' }],
  ['excludes fields', { b: 0, list: 0 }, { _id: 'd', a: 1 }],
  ['excludes only _id', { _id: 0, list: 0, b: 0 }, { a: 1 }],
  ['includes inner fields', { 'b.c': 1 }, { _id: 'd', b: { c: 2 } }],
  ['reads nested objects as paths', { b: { c: 1 } }, { _id: 'd', b: { c: 2 } }],
  ['excludes inside arrays', { 'list.m': 0, a: 0, b: 0 }, { _id: 'd', list: [{ n: 1 }, { n: 2 }, { n: 3 }] }],
  ['slices from the end', { list: { $slice: -1 }, a: 1 }, { _id: 'd', a: 1, list: [{ n: 3, m: 3 }] }],
  ['slices a middle', { list: { $slice: [1, 1] }, a: 0, b: 0 }, { _id: 'd', list: [{ n: 2, m: 2 }] }],
  [
    'gives the first matching element',
    { list: { $elemMatch: { n: { $gte: 2 } } } },
    { _id: 'd', list: [{ n: 2, m: 2 }] },
  ],
];

function refusedAs(code: string): Error {
  return expect.objectContaining({ code }) as Error;
}

describe('a projection', () => {
  it.each(CASES)('%s', (_title, projection, expected) => {
    expect(compileProjection(projection)(DOCUMENT)).toEqual(expected);
  });

  it.each<DocumentValue>([{ a: 1, b: 0 }, { a: 'x' }, { a: { $nope: 1 } }, { b: 1, 'b.c': 1 }])(
    'refuses %j',
    (projection) => {
      expect(() => compileProjection(projection)).toThrow(refusedAs('invalid_query'));
    },
  );
});
