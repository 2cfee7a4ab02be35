import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LocalStore } from '../../../../devcloud/store/local-store';
import { openStore } from '../../../../devcloud/store/open-store';
import type { IndexDefinition } from '../../../../devcloud/store/types';

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
    const document = { _id: 'a', key: 'k', at: new Date(5), pattern: /x/i, list: [1, null, { b: 1.5 }], tags: ['t'], far: Infinity };
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
    ['is not a database', (database) => { writeFileSync(database, 'garbage '.repeat(4096)); }],
    ['is empty', (database) => { writeFileSync(database, ''); }],
    ['was cut off', (database) => { truncateSync(database, Math.floor(statSync(database).size / 2 / 4096) * 4096); }],
    ['was overwritten in the middle', (database) => { overwrite(database, 4096 * 2, 4096 * 20); }],
    ['belongs to another program', (database) => { overwrite(database, 68, 72); }],
    ['is gone while its log is there', (database) => { rmSync(database); writeFileSync(`${database}-wal`, 'log'); }],
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
    const acknowledged = { pair: new Set<string>(), single: new Set<string>(), count: 0 };
    for (let round = 0; round < CRASH_ROUNDS; round += 1) {
      for (const line of await runUntilKilled(program, round)) {
        const [kind = '', id = ''] = line.split(' ');
        if (kind === 'count') acknowledged.count += 1;
        else if (kind === 'pair' || kind === 'single') acknowledged[kind].add(id);
      }
      const store = await openWithIndexes();
      await expectWhole(store, acknowledged);
      await store.close();
    }
    expect(acknowledged.pair.size).toBeGreaterThan(CRASH_ROUNDS);
    expect(acknowledged.single.size).toBeGreaterThan(CRASH_ROUNDS);
  }, 60_000);
});

/** Every acknowledged document is there, pairs are both or neither, and the indexes agree with the documents. */
async function expectWhole(
  store: LocalStore,
  acknowledged: { readonly pair: ReadonlySet<string>; readonly single: ReadonlySet<string>; readonly count: number },
): Promise<void> {
  const [left, right, single] = [await ids(store, 'left'), await ids(store, 'right'), await ids(store, 'single')];
  expect(left).toEqual(right);
  expect([...acknowledged.pair].filter((id) => !left.has(id))).toEqual([]);
  expect([...acknowledged.single].filter((id) => !single.has(id))).toEqual([]);
  const [counter] = (await store.find('counter', { query: { _id: 'c' }, limit: 1 })).documents;
  expect(Number(counter?.n ?? 0)).toBeGreaterThanOrEqual(acknowledged.count);
  for (const [collection, present] of [['left', left], ['right', right], ['single', single]] as const) {
    expect((await store.count(collection, { key: { $gte: '' } })).total).toBe(present.size);
  }
  const tagged = await store.count('single', { tags: { $in: ['x', 'y'] } });
  expect(tagged).toMatchObject({ total: single.size, stats: { index: 'tags' } });
}

async function ids(store: LocalStore, collection: string): Promise<ReadonlySet<string>> {
  const { documents } = await store.find(collection, { query: {}, order: [['_id', 1]], limit: 1_000_000, projection: { _id: 1 } });
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
  await store.insert('things', Array.from({ length: 500 }, (_, at) => ({ key: at, text: 'x'.repeat(300) })));
  await store.close();
}

function overwrite(file: string, from: number, to: number): void {
  const content = readFileSync(file);
  content.fill(0x5a, from, to);
  writeFileSync(file, content);
}

/** The writer as one file, so that a round does not spend its time compiling. */
function bundleWriter(): string {
  const folder = path.join(root, 'node_modules/.cache/store-tests');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `crash-writer-${String(process.pid)}.cjs`);
  const built = spawnSync(
    process.execPath,
    ['-e', `require('esbuild').buildSync({ entryPoints: ['tests/devcloud/store/storage/crash-writer.ts'], bundle: true, platform: 'node', packages: 'external', format: 'cjs', outfile: process.argv[1] })`, outfile],
    { cwd: root, encoding: 'utf8' },
  );
  expect(built.stderr).toBe('');
  return outfile;
}

/** Lets the writer work a random while after its first acknowledgement, then kills it; gives its whole lines. */
async function runUntilKilled(program: string, round: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, directory, String(round)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  let armed = false;
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (armed) return;
    armed = true;
    setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 250);
  });
  await new Promise((resolve) => child.on('close', resolve));
  expect(child.signalCode).toBe('SIGKILL');
  return output.slice(0, output.lastIndexOf('\n') + 1).split('\n').filter(Boolean);
}
