import { writeSync } from 'node:fs';
import { openStore } from '../../../../devcloud/store/open-store';
import type { LocalStore } from '../../../../devcloud/store/local-store';

/**
 * The process that the crash test kills: writes as fast as it can and says on stdout, one line each, what the store
 * has acknowledged. `pair` is a transaction over two collections, `single` a plain insert, `count` an increment.
 */
async function main(directory: string, round: string): Promise<void> {
  const store = await openStore({ directory });
  await Promise.all([pairs(store, round), singles(store, round, 'x'), singles(store, round, 'y'), counts(store)]);
}

async function pairs(store: LocalStore, round: string): Promise<void> {
  for (let at = 0; ; at += 1) {
    const id = `${round}-${String(at)}`;
    const transaction = await store.startTransaction();
    await store.insert('left', [{ _id: id, key: id }], transaction);
    await store.insert('right', [{ _id: id, key: id }], transaction);
    await store.commitTransaction(transaction);
    acknowledge('pair', id);
  }
}

async function singles(store: LocalStore, round: string, lane: string): Promise<void> {
  for (let at = 0; ; at += 1) {
    const id = `${round}-${lane}-${String(at)}`;
    await store.insert('single', [{ _id: id, key: id, tags: [round, lane] }]);
    acknowledge('single', id);
  }
}

async function counts(store: LocalStore): Promise<void> {
  for (;;) {
    await store.update('counter', {
      query: { _id: 'c' },
      data: { $inc: { n: 1 } },
      multi: false,
      merge: true,
      upsert: true,
    });
    acknowledge('count', 'c');
  }
}

function acknowledge(kind: string, id: string): void {
  writeSync(1, `${kind} ${id}\n`);
}

void main(process.argv[2] ?? '', process.argv[3] ?? '');
