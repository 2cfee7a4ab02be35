import { applyUpdate, prepareUpdate } from '../../../../devcloud/store/update/apply-update';
import type { DocumentValue } from '../../../../devcloud/store/types';
import type { DocumentObject } from '../../../../devcloud/store/values/document-value';

const NOW = 1_700_000_000_000;

function update(document: DocumentObject, change: DocumentValue, query: DocumentValue = {}): DocumentObject {
  const { _id, ...rest } = applyUpdate({ _id: 'd', ...document }, prepareUpdate(change, NOW), query, {
    nowMs: NOW,
    inserting: false,
  });
  expect(_id).toBe('d');
  return rest;
}

type Case = readonly [title: string, before: DocumentObject, change: DocumentValue, after: DocumentObject];

const CASES: readonly Case[] = [
  ['$set makes objects on the way', {}, { $set: { 'a.b.c': 1 } }, { a: { b: { c: 1 } } }],
  ['$set replaces an object as a whole', { a: { x: 1 } }, { $set: { a: { y: 2 } } }, { a: { y: 2 } }],
  ['$set in an array by position pads with null', { a: [1] }, { $set: { 'a.2': 3 } }, { a: [1, null, 3] }],
  ['$unset removes a field', { a: 1, b: { c: 2, d: 3 } }, { $unset: { a: '', 'b.c': '' } }, { b: { d: 3 } }],
  ['$unset of nothing does nothing', { a: 1 }, { $unset: { 'b.c': '' } }, { a: 1 }],
  ['$unset in an array leaves null', { a: [1, 2] }, { $unset: { 'a.0': '' } }, { a: [null, 2] }],
  ['$inc starts at zero', { a: 1 }, { $inc: { a: 2, b: -3 } }, { a: 3, b: -3 }],
  ['$mul of a missing field is zero', { a: 4 }, { $mul: { a: 2, b: 5 } }, { a: 8, b: 0 }],
  ['$min and $max', { a: 5, b: 5 }, { $min: { a: 3, c: 1 }, $max: { b: 4 } }, { a: 3, b: 5, c: 1 }],
  ['$rename', { a: 1, b: 2 }, { $rename: { a: 'c.d', x: 'y' } }, { b: 2, c: { d: 1 } }],
  ['$bit', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
  ['$currentDate', {}, { $currentDate: { at: true } }, { at: new Date(NOW) }],
  [
    'the server date with its offset',
    {},
    { $set: { at: { $tcb_server_date: { offset: 1000 } } } },
    { at: new Date(NOW + 1000) },
  ],
  ['$push one value', { a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }],
  ['$push makes the array', {}, { $push: { a: { $each: [1, 2] } } }, { a: [1, 2] }],
  ['$push at the front (unshift)', { a: [3] }, { $push: { a: { $each: [1, 2], $position: 0 } } }, { a: [1, 2, 3] }],
  [
    '$push counted from the end',
    { a: [1, 4] },
    { $push: { a: { $each: [2, 3], $position: -1 } } },
    { a: [1, 2, 3, 4] },
  ],
  ['$push with $sort and $slice', { a: [5, 1] }, { $push: { a: { $each: [3], $sort: -1, $slice: 2 } } }, { a: [5, 3] }],
  [
    '$push sorted by a field, last ones kept',
    { a: [{ n: 2 }] },
    { $push: { a: { $each: [{ n: 3 }, { n: 1 }], $sort: { n: 1 }, $slice: -2 } } },
    { a: [{ n: 2 }, { n: 3 }] },
  ],
  ['$addToSet', { a: [1] }, { $addToSet: { a: 1 } }, { a: [1] }],
  ['$addToSet each', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  ['$pop from the end', { a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }],
  ['$pop from the front (shift)', { a: [1, 2] }, { $pop: { a: -1 } }, { a: [2] }],
  ['$pull by value', { a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  ['$pull by condition', { a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  ['$pull by fields', { a: [{ s: 'x', n: 1 }, { s: 'y' }] }, { $pull: { a: { s: 'x' } } }, { a: [{ s: 'y' }] }],
  ['$pullAll', { a: [1, 2, 3, 1] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
];

const REFUSED: readonly (readonly [DocumentObject, DocumentValue])[] = [
  [{}, { $foo: { a: 1 } }],
  [{}, { a: 1 }],
  [{}, { $set: 1 }],
  [{ a: 'x' }, { $inc: { a: 1 } }],
  [{ a: null }, { $inc: { a: 1 } }],
  [{}, { $inc: { a: '1' } }],
  [{ a: 1 }, { $push: { a: 1 } }],
  [{}, { $push: { a: { $each: 1 } } }],
  [{}, { $push: { a: { $each: [], $nope: 1 } } }],
  [{ a: [] }, { $pop: { a: 2 } }],
  [{ a: 1 }, { $set: { 'a.b': 1 } }],
  [{}, { $set: { a: 1 }, $inc: { a: 1 } }],
  [{}, { $set: { a: 1, 'a.b': 2 } }],
  [{}, { $set: { _id: 'other' } }],
  [{}, { $rename: { a: 1 } }],
  [{ a: 1.5 }, { $bit: { a: { and: 1 } } }],
  [{ a: [1] }, { $pull: { a: { $nope: 1 } } }],
  [{}, { $set: { 'a..b': 1 } }],
];

function refusedAs(code: string): Error {
  return expect.objectContaining({ code }) as Error;
}

describe('an update', () => {
  it.each(CASES)('%s', (_title, before, change, after) => {
    const copy = structuredClone(before);
    expect(update(before, change)).toEqual(after);
    expect(before).toEqual(copy);
  });

  it.each(REFUSED)('of %j refuses %j', (before, change) => {
    expect(() => update(before, change)).toThrow(refusedAs('invalid_update'));
  });

  it('changes the first element that met the query with $', () => {
    const before = {
      items: [
        { s: 'a', n: 1 },
        { s: 'b', n: 1 },
      ],
    };
    expect(update(before, { $inc: { 'items.$.n': 5 } }, { 'items.s': 'b' })).toEqual({
      items: [
        { s: 'a', n: 1 },
        { s: 'b', n: 6 },
      ],
    });
    expect(update({ tags: ['x', 'y'] }, { $set: { 'tags.$': 'z' } }, { tags: 'y' })).toEqual({ tags: ['x', 'z'] });
    expect(update(before, { $set: { 'items.$.n': 0 } }, { items: { $elemMatch: { s: 'a' } } })).toEqual({
      items: [
        { s: 'a', n: 0 },
        { s: 'b', n: 1 },
      ],
    });
  });

  it('changes every element with $[]', () => {
    expect(update({ items: [{ n: 1 }, { n: 2 }] }, { $inc: { 'items.$[].n': 1 } })).toEqual({
      items: [{ n: 2 }, { n: 3 }],
    });
  });
});
