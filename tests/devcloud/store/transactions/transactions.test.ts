import { openStore } from '../../../../devcloud/store/open-store';
import type { LocalStore } from '../../../../devcloud/store/local-store';
import type { DocumentValue, StoredDocument } from '../../../../devcloud/store/types';
import { TestClock } from '../test-clock';

const clock = new TestClock();
let store: LocalStore;

beforeEach(async () => {
  store = await openStore({ memory: true, clock });
  await store.ensureIndexes('stock', [{ name: 'serial', fields: [{ field: 'serial', direction: 1 }], unique: true }]);
  await store.insert('stock', [
    { _id: 'a', left: 5, serial: 's-a' },
    { _id: 'b', left: 7, serial: 's-b' },
  ]);
});

afterEach(async () => {
  await store.close();
});

async function get(id: string, transaction?: string): Promise<StoredDocument | undefined> {
  return (await store.find('stock', { query: { _id: id }, limit: 1 }, transaction)).documents[0];
}

async function change(id: string, data: DocumentValue, transaction?: string): Promise<number> {
  const request = { query: { _id: id }, data, multi: false, merge: true, upsert: false };
  return (await store.update('stock', request, transaction)).updated;
}

const refused = (code: string): unknown => expect.objectContaining({ code });

describe('a transaction', () => {
  it('reads the state of its first operation, whatever is committed meanwhile', async () => {
    const transaction = await store.startTransaction();
    expect(await get('a', transaction)).toMatchObject({ left: 5 });
    await change('a', { $set: { left: 1 } });
    await store.insert('stock', [{ _id: 'c', left: 1, serial: 's-c' }]);
    await store.remove('stock', { query: { _id: 'b' }, multi: false });
    expect(await get('a', transaction)).toMatchObject({ left: 5 });
    const all = await store.find('stock', { query: { left: { $gte: 0 } }, limit: 10 }, transaction);
    expect(all.documents.map(({ _id }) => _id)).toEqual(['a', 'b']);
    await store.commitTransaction(transaction);
    expect(await get('b')).toBeUndefined();
  });

  it('sees its own writes and shows them to nobody before the commit', async () => {
    const transaction = await store.startTransaction();
    await change('a', { $inc: { left: -2 } }, transaction);
    await store.insert('stock', [{ _id: 'c', left: 4, serial: 's-c' }], transaction);
    await store.remove('stock', { query: { _id: 'b' }, multi: false }, transaction);
    const inside = await store.find(
      'stock',
      { query: { left: { $gt: 0 } }, order: [['left', -1]], limit: 10 },
      transaction,
    );
    expect(inside.documents).toEqual([
      { _id: 'c', left: 4, serial: 's-c' },
      { _id: 'a', left: 3, serial: 's-a' },
    ]);
    expect((await store.count('stock', {})).total).toBe(2);
    await store.commitTransaction(transaction);
    const after = await store.find('stock', { query: {}, order: [['_id', 1]], limit: 10 });
    expect(after.documents).toEqual([
      { _id: 'a', left: 3, serial: 's-a' },
      { _id: 'c', left: 4, serial: 's-c' },
    ]);
  });

  it('leaves nothing behind when aborted', async () => {
    const transaction = await store.startTransaction();
    await change('a', { $set: { left: 0 } }, transaction);
    await store.abortTransaction(transaction);
    expect(await get('a')).toMatchObject({ left: 5 });
    await expect(store.commitTransaction(transaction)).rejects.toEqual(refused('transaction_missing'));
  });

  it('fails at once when another transaction has written the document', async () => {
    const first = await store.startTransaction();
    const second = await store.startTransaction();
    await change('a', { $inc: { left: -1 } }, first);
    await expect(change('a', { $inc: { left: -1 } }, second)).rejects.toEqual(refused('write_conflict'));
    await expect(get('b', second)).rejects.toEqual(refused('transaction_missing'));
    await store.commitTransaction(first);
    expect(await get('a')).toMatchObject({ left: 4 });
  });

  it('fails at once when the document has changed, gone or appeared after its snapshot', async () => {
    const transactions = [
      await store.startTransaction(),
      await store.startTransaction(),
      await store.startTransaction(),
    ];
    for (const transaction of transactions) await get('a', transaction);
    await change('a', { $inc: { left: 1 } });
    await store.remove('stock', { query: { _id: 'b' }, multi: false });
    await store.insert('stock', [{ _id: 'c', left: 1, serial: 's-c' }]);
    await expect(change('a', { $inc: { left: 1 } }, transactions[0])).rejects.toEqual(refused('write_conflict'));
    await expect(change('b', { $inc: { left: 1 } }, transactions[1])).rejects.toEqual(refused('write_conflict'));
    await expect(store.insert('stock', [{ _id: 'c', serial: 'x' }], transactions[2])).rejects.toEqual(
      refused('write_conflict'),
    );
  });

  it('notices a document that was removed and inserted again with the same content', async () => {
    const transaction = await store.startTransaction();
    await get('a', transaction);
    await store.remove('stock', { query: { _id: 'a' }, multi: false });
    await store.insert('stock', [{ _id: 'a', left: 5, serial: 's-a' }]);
    await expect(change('a', { $set: { left: 1 } }, transaction)).rejects.toEqual(refused('write_conflict'));
  });

  it('makes a plain write of the document wait until it ends', async () => {
    const transaction = await store.startTransaction();
    await change('a', { $inc: { left: -1 } }, transaction);
    const order: string[] = [];
    const plain = change('a', { $inc: { left: -1 } }).then(() => order.push('plain'));
    await change('b', { $inc: { left: -1 } });
    order.push('other');
    await store.commitTransaction(transaction);
    await plain;
    expect(order).toEqual(['other', 'plain']);
    expect(await get('a')).toMatchObject({ left: 3 });
  });

  it('ends by itself after thirty seconds, and lets waiting writes go', async () => {
    const transaction = await store.startTransaction();
    await change('a', { $set: { left: 0 } }, transaction);
    const plain = change('a', { $inc: { left: -1 } });
    clock.advance(29_999);
    await get('a', transaction);
    clock.advance(1);
    await plain;
    expect(await get('a')).toMatchObject({ left: 4 });
    await expect(get('a', transaction)).rejects.toEqual(refused('transaction_missing'));
    await expect(store.commitTransaction(transaction)).rejects.toEqual(refused('transaction_missing'));
  });

  it('refuses a taken unique value, and a value another transaction is about to take', async () => {
    const first = await store.startTransaction();
    await expect(store.insert('stock', [{ _id: 'c', serial: 's-a' }], first)).rejects.toEqual(refused('duplicate_key'));
    const second = await store.startTransaction();
    const third = await store.startTransaction();
    await store.insert('stock', [{ _id: 'c', serial: 's-new' }], second);
    await expect(store.insert('stock', [{ _id: 'd', serial: 's-new' }], third)).rejects.toEqual(
      refused('write_conflict'),
    );
    const plain = store.insert('stock', [{ _id: 'e', serial: 's-new' }]);
    await store.commitTransaction(second);
    await expect(plain).rejects.toEqual(refused('duplicate_key'));
  });

  it('lets two documents exchange their unique values', async () => {
    const transaction = await store.startTransaction();
    await change('a', { $set: { serial: 's-free' } }, transaction);
    await change('b', { $set: { serial: 's-a' } }, transaction);
    await change('a', { $set: { serial: 's-b' } }, transaction);
    await store.commitTransaction(transaction);
    expect(await get('a')).toMatchObject({ serial: 's-b' });
    expect((await store.find('stock', { query: { serial: 's-a' }, limit: 2 })).documents).toMatchObject([{ _id: 'b' }]);
  });

  it('refuses to change documents that are not named by their id', async () => {
    const transaction = await store.startTransaction();
    const request = { query: { left: 5 }, data: { $set: { left: 0 } }, multi: true, merge: true, upsert: false };
    await expect(store.update('stock', request, transaction)).rejects.toEqual(refused('not_in_transaction'));
    await expect(store.remove('stock', { query: {}, multi: true }, transaction)).rejects.toEqual(
      refused('not_in_transaction'),
    );
  });

  it('can replace a document and make one that is missing', async () => {
    const transaction = await store.startTransaction();
    const put = (id: string, data: DocumentValue) =>
      store.update('stock', { query: { _id: id }, data, multi: false, merge: false, upsert: true }, transaction);
    expect(await put('a', { serial: 'x' })).toMatchObject({ updated: 1 });
    expect(await put('z', { serial: 'z' })).toMatchObject({ updated: 0, upsertedId: 'z' });
    await store.commitTransaction(transaction);
    expect([await get('a'), await get('z')]).toEqual([
      { _id: 'a', serial: 'x' },
      { _id: 'z', serial: 'z' },
    ]);
  });

  it('never sells more than there is when twelve buyers retry for five pieces', async () => {
    const buy = async (): Promise<boolean> => {
      for (;;) {
        const transaction = await store.startTransaction();
        try {
          const item = await get('a', transaction);
          if (item?.left === 0) return false;
          await change('a', { $inc: { left: -1 } }, transaction);
          await store.commitTransaction(transaction);
          return true;
        } catch {
          await new Promise((resolve) => setImmediate(resolve));
        }
      }
    };
    const sold = await Promise.all(Array.from({ length: 12 }, buy));
    expect(sold.filter(Boolean)).toHaveLength(5);
    expect(await get('a')).toMatchObject({ left: 0 });
  });
});
