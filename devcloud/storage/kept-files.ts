import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failedBecause } from './file-system-error';

/** One file in the storage; `path` is its place inside the cloud, `storedAt` ISO time. */
export interface FileRecord {
  readonly path: string;
  readonly bytes: number;
  readonly storedAt: string;
}

/** Where the bytes are kept: a folder, or memory in tests. */
export interface KeptFiles {
  write(record: FileRecord, content: Buffer): Promise<void>;
  find(path: string): Promise<FileRecord | undefined>;
  read(path: string): Promise<Buffer | undefined>;
  remove(path: string): Promise<boolean>;
  list(): Promise<readonly FileRecord[]>;
}

/** Files that are gone with the process. */
export function keepFilesInMemory(): KeptFiles {
  const files = new Map<string, { readonly record: FileRecord; readonly content: Buffer }>();
  return {
    write(record, content) {
      files.set(record.path, { record, content });
      return Promise.resolve();
    },
    find: (path) => Promise.resolve(files.get(path)?.record),
    read: (path) => Promise.resolve(files.get(path)?.content),
    remove: (path) => Promise.resolve(files.delete(path)),
    list: () => Promise.resolve([...files.values()].map(({ record }) => record)),
  };
}

const RECORD_SUFFIX = '.json';

/**
 * Files in a folder. Names are hashes of the cloud path, so any path is possible on any disk; the path itself
 * stands in the record beside the content. A file exists once its record does, and the record is written last.
 */
export async function keepFilesIn(directory: string): Promise<KeptFiles> {
  await mkdir(directory, { recursive: true });
  const placeOf = (path: string): string => join(directory, createHash('sha256').update(path).digest('hex'));

  return {
    async write(record, content) {
      const place = placeOf(record.path);
      await replaceFile(place, content);
      await replaceFile(place + RECORD_SUFFIX, Buffer.from(JSON.stringify(record)));
    },
    find: (path) => readRecord(placeOf(path) + RECORD_SUFFIX),
    read: (path) => readIfThere(placeOf(path)),
    async remove(path) {
      const place = placeOf(path);
      const known = (await readRecord(place + RECORD_SUFFIX)) !== undefined;
      await rm(place + RECORD_SUFFIX, { force: true });
      await rm(place, { force: true });
      return known;
    },
    async list() {
      const names = (await readdir(directory)).filter((name) => name.endsWith(RECORD_SUFFIX));
      const records = await Promise.all(names.map((name) => readRecord(join(directory, name))));
      return records.filter((record) => record !== undefined);
    },
  };
}

let writes = 0;

/** Replaces a file as a whole and on disk: after a crash it holds the old or the new content, never half. */
async function replaceFile(place: string, content: Buffer): Promise<void> {
  writes += 1;
  const fresh = `${place}.${String(process.pid)}-${String(writes)}.new`;
  const handle = await open(fresh, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, place);
}

async function readIfThere(place: string): Promise<Buffer | undefined> {
  try {
    return await readFile(place);
  } catch (error) {
    if (failedBecause(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function readRecord(place: string): Promise<FileRecord | undefined> {
  const text = await readIfThere(place);
  if (text === undefined) return undefined;
  const record: unknown = JSON.parse(text.toString('utf8'));
  return isFileRecord(record) ? record : undefined;
}

function isFileRecord(value: unknown): value is FileRecord {
  return typeof value === 'object' && value !== null && 'path' in value && 'bytes' in value && 'storedAt' in value;
}
