import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalStore } from '../../../../devcloud/store/local-store';
import { openStore } from '../../../../devcloud/store/open-store';
import type { DocumentValue, IndexDefinition } from '../../../../devcloud/store/types';
import { bundleWriter, runUntilKilled } from './killed-writer';

const CRASH_ROUNDS = 15;
const root = path.resolve(__dirname, '../../../..');
const KEY: IndexDefinition = { name: 'key', fields: [{ field: 'key', direction: 1 }], unique: true };
const TAGS: IndexDefinition = { name: 'tags', fields: [{ field: 'tags', direction: 1 }] };

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'store-test-'));
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

const refused = (code: string): unknown => expect.objectContaining({ name: 'StoreOpenError', code, directory });

describe('a data folder', () => {
  it('is written with a full sync at every commit', async () => {
    const store = await openStore({ directory });
    expect(store.durability()).toEqual({ journalMode: 'wal', synchronous: 2 });
    await store.close();
  });

  it('gives everything back after a restart', async () => {
    const first = await openStore({ directory });
    await first.ensureIndexes('things', [KEY, TAGS]);
    const document = {
      _id: 'a',
      key: 'k',
      at: new Date(5),
      pattern: /x/i,
      list: [1, null, { b: 1.5 }],
      tags: ['t'],
      far: Infinity,
    };
    await first.insert('things', [document]);
    await first.close();
    const second = await openStore({ directory });
    const { documents, stats } = await second.find('things', { query: { tags: 't' }, order: [['_id', 1]], limit: 5 });
    expect(documents).toEqual([document]);
    expect(stats.index).toBe('tags');
    await expect(second.insert('things', [{ _id: 'b', key: 'k' }])).rejects.toMatchObject({ code: 'duplicate_key' });
    await second.close();
  });

  it('cannot be opened twice, also not by another process', async () => {
    const store = await openStore({ directory });
    await expect(openStore({ directory })).rejects.toEqual(refused('folder_in_use'));
    const script = `require('tsx/cjs'); require('./devcloud/store/open-store.ts').openStore({ directory: process.argv[1] }).catch((error) => console.log(error.code))`;
    const other = spawnSync(process.execPath, ['-e', script, directory], { cwd: root, encoding: 'utf8' });
    expect(other.stdout.trim()).toBe('folder_in_use');
    await store.close();
    const again = await openStore({ directory });
    await again.close();
  });

  it.each<readonly [string, (database: string) => void]>([
    [
      'is not a database',
      (database) => {
        writeFileSync(database, 'garbage '.repeat(4096));
      },
    ],
    [
      'is empty',
      (database) => {
        writeFileSync(database, '');
      },
    ],
    [
      'was cut off',
      (database) => {
        truncateSync(database, Math.floor(statSync(database).size / 2 / 4096) * 4096);
      },
    ],
    [
      'was overwritten in the middle',
      (database) => {
        overwrite(database, 4096 * 2, 4096 * 20);
      },
    ],
    [
      'belongs to another program',
      (database) => {
        overwrite(database, 68, 72);
      },
    ],
    [
      'is gone while its log is there',
      (database) => {
        rmSync(database);
        writeFileSync(`${database}-wal`, 'log');
      },
    ],
  ])('whose database %s is refused and left alone', async (_title, damage) => {
    await fill(directory);
    const database = path.join(directory, 'store.sqlite');
    damage(database);
    const before = existsSync(database) ? readFileSync(database) : undefined;
    await expect(openStore({ directory })).rejects.toEqual(refused('folder_damaged'));
    expect(existsSync(database) ? readFileSync(database) : undefined).toEqual(before);
  });

  it('that cannot be a folder is refused', async () => {
    writeFileSync(path.join(directory, 'file'), '');
    directory = path.join(directory, 'file');
    await expect(openStore({ directory })).rejects.toEqual(refused('folder_unusable'));
  });

  it('loses nothing it has acknowledged when the process is killed, round after round', async () => {
    const program = bundleWriter();
    await (await openWithIndexes()).close();
    const all: Acknowledged = { pair: new Set(), single: new Set(), count: 0 };
    for (let round = 0; round < CRASH_ROUNDS; round += 1) {
      const lines = await runUntilKilled(program, directory, round);
      const written = readAcknowledged(lines, all.count);
      const store = await openWithIndexes();
      // Ids of a round begin with its number; what earlier rounds wrote is looked at again in the end.
      await expectWhole(store, written, { $gte: `${String(round)}-`, $lt: `${String(round)}.` });
      await store.close();
      all.count = written.count;
      for (const kind of ['pair', 'single'] as const) for (const id of written[kind]) all[kind].add(id);
    }
    const store = await openWithIndexes();
    await expectWhole(store, all, { $gte: '' });
    await store.close();
    expect(all.pair.size).toBeGreaterThan(CRASH_ROUNDS);
    expect(all.single.size).toBeGreaterThan(CRASH_ROUNDS);
  }, 60_000);
});

interface Acknowledged {
  readonly pair: Set<string>;
  readonly single: Set<string>;
  count: number;
}

function readAcknowledged(lines: readonly string[], countBefore: number): Acknowledged {
  const acknowledged: Acknowledged = { pair: new Set(), single: new Set(), count: countBefore };
  for (const line of lines) {
    const [kind = '', id = ''] = line.split(' ');
    if (kind === 'count') acknowledged.count += 1;
    else if (kind === 'pair' || kind === 'single') acknowledged[kind].add(id);
  }
  return acknowledged;
}

/** Every acknowledged document is there, pairs are both or neither, and the indexes agree with the documents. */
async function expectWhole(store: LocalStore, acknowledged: Acknowledged, range: DocumentValue): Promise<void> {
  const [left, right, single] = [
    await ids(store, 'left', range),
    await ids(store, 'right', range),
    await ids(store, 'single', range),
  ];
  expect(left).toEqual(right);
  expect([...acknowledged.pair].filter((id) => !left.has(id))).toEqual([]);
  expect([...acknowledged.single].filter((id) => !single.has(id))).toEqual([]);
  const [counter] = (await store.find('counter', { query: { _id: 'c' }, limit: 1 })).documents;
  expect(Number(counter?.n ?? 0)).toBeGreaterThanOrEqual(acknowledged.count);
  for (const [collection, present] of [
    ['left', left],
    ['right', right],
    ['single', single],
  ] as const) {
    const counted = await store.count(collection, { key: range });
    expect(counted).toMatchObject({ total: present.size, stats: { index: 'key', documentsExamined: 0 } });
  }
}

async function ids(store: LocalStore, collection: string, range: DocumentValue): Promise<ReadonlySet<string>> {
  const { documents } = await store.find(collection, {
    query: { _id: range },
    limit: 1_000_000,
    projection: { _id: 1 },
  });
  return new Set(documents.map(({ _id }) => _id));
}

async function openWithIndexes(): Promise<LocalStore> {
  const store = await openStore({ directory });
  await store.ensureIndexes('left', [KEY]);
  await store.ensureIndexes('right', [KEY]);
  await store.ensureIndexes('single', [KEY, TAGS]);
  await store.ensureIndexes('counter', []);
  return store;
}

async function fill(folder: string): Promise<void> {
  const store = await openStore({ directory: folder });
  await store.ensureIndexes('things', [KEY]);
  await store.insert(
    'things',
    Array.from({ length: 500 }, (_, at) => ({ key: at, text: 'x'.repeat(300) })),
  );
  await store.close();
}

function overwrite(file: string, from: number, to: number): void {
  const content = readFileSync(file);
  content.fill(0x5a, from, to);
  writeFileSync(file, content);
}
