import { openStore } from '../../../../devcloud/store/open-store';
import type { LocalStore } from '../../../../devcloud/store/local-store';

let store: LocalStore;

beforeEach(async () => {
  store = await openStore({ memory: true });
  await store.ensureIndexes('things', [{ name: 'key', fields: [{ field: 'key', direction: 1 }], unique: true }]);
});

afterEach(async () => {
  await store.close();
});

describe('writes that arrive together', () => {
  it('fail each for itself', async () => {
    const results = await Promise.allSettled(
      ['a', 'b', 'a', 'c', 'b'].map((key, at) => store.insert('things', [{ _id: String(at), key }])),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    expect((await store.count('things', {})).total).toBe(3);
  });

  it('are undone as a whole when one of their documents fails', async () => {
    await expect(store.insert('things', [{ key: 'a' }, { key: 'a' }])).rejects.toMatchObject({
      code: 'duplicate_key',
      details: { collection: 'things', index: 'key', key: '{"key":"a"}' },
    });
    expect((await store.count('things', {})).total).toBe(0);
  });

  it('see a new index made in the same moment', async () => {
    const index = { name: 'b', fields: [{ field: 'b', direction: 1 as const }] };
    await Promise.all([
      store.insert('things', [{ _id: '1', key: 1, b: 1 }]),
      store.ensureIndexes('things', [index]),
      store.insert('things', [{ _id: '2', key: 2, b: 1 }]),
    ]);
    expect(await store.count('things', { b: 1 })).toMatchObject({
      total: 2,
      stats: { index: 'b', documentsExamined: 0 },
    });
  });

  it('are all counted', async () => {
    const request = { query: { _id: 'n' }, data: { $inc: { n: 1 } }, multi: false, merge: true, upsert: true };
    await Promise.all(Array.from({ length: 200 }, () => store.update('things', request)));
    expect((await store.find('things', { query: { _id: 'n' }, limit: 1 })).documents).toEqual([{ _id: 'n', n: 200 }]);
  });

  it('are finished before the store closes', async () => {
    const pending = store.insert('things', [{ _id: 'late', key: 'late' }]);
    await store.close();
    expect(await pending).toEqual(['late']);
    await expect(store.insert('things', [{ key: 'too late' }])).rejects.toThrow('closed');
  });
});

describe('collections and indexes', () => {
  it('are listed, and made only once', async () => {
    await store.createCollection('books');
    await expect(store.createCollection('books')).rejects.toMatchObject({ code: 'collection_exists' });
    expect(await store.listCollections()).toEqual(['books', 'things']);
  });

  it('have to exist', async () => {
    const missing: unknown = expect.objectContaining({ code: 'collection_missing', details: { collection: 'nope' } });
    await expect(store.insert('nope', [{}])).rejects.toEqual(missing);
    await expect(store.find('nope', { query: {}, limit: 1 })).rejects.toEqual(missing);
    await expect(store.count('nope', {})).rejects.toEqual(missing);
    await expect(store.remove('nope', { query: {}, multi: true })).rejects.toEqual(missing);
    await expect(store.aggregate('nope', [])).rejects.toEqual(missing);
  });

  it('refuse a unique index over duplicates and keep the old ones', async () => {
    await store.insert('things', [
      { key: 1, b: 1 },
      { key: 2, b: 1 },
    ]);
    const unique = { name: 'b', fields: [{ field: 'b', direction: 1 as const }], unique: true };
    await expect(store.ensureIndexes('things', [unique])).rejects.toMatchObject({ code: 'duplicate_key' });
    await expect(store.insert('things', [{ key: 1 }])).rejects.toMatchObject({ code: 'duplicate_key' });
  });

  it('count a missing field as null in a unique index, once', async () => {
    await store.insert('things', [{ _id: 'a' }]);
    await expect(store.insert('things', [{ _id: 'b', key: null }])).rejects.toMatchObject({ code: 'duplicate_key' });
  });

  it('keep array elements unique across documents, not inside one', async () => {
    await store.insert('things', [{ _id: 'a', key: ['wx:1', 'wx:1', 'web:2'] }]);
    await expect(store.insert('things', [{ _id: 'b', key: ['wx:3', 'web:2'] }])).rejects.toMatchObject({
      code: 'duplicate_key',
    });
    expect((await store.find('things', { query: { key: 'web:2' }, limit: 2 })).stats).toMatchObject({
      index: 'key',
      documentsExamined: 1,
    });
  });

  it('refuse two arrays side by side in one index', async () => {
    await store.ensureIndexes('pairs', [
      {
        name: 'both',
        fields: [
          { field: 'a', direction: 1 },
          { field: 'b', direction: 1 },
        ],
      },
    ]);
    await expect(store.insert('pairs', [{ a: [1], b: [2] }])).rejects.toMatchObject({ code: 'invalid_update' });
  });
});
