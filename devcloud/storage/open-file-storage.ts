import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GatewayError } from '../gateway/gateway-error';
import type { FileStorage } from './file-storage';
import { failedBecause } from './file-system-error';
import { keepFilesIn, keepFilesInMemory } from './kept-files';
import type { FileRecord, KeptFiles } from './kept-files';
import { createSignedUrls } from './signed-urls';
import type { SignedUrls } from './signed-urls';
import { serveFileRequest, STORAGE_PREFIX } from './storage-http';

export interface FileStorageOptions {
  /** Folder that keeps the files; without one they live in memory. */
  readonly directory?: string;
  /** Address of the local cloud without a closing slash, e.g. `http://127.0.0.1:8620`; asked at every use. */
  readonly baseUrl: () => string;
  readonly clock: { now(): Date };
  /** Environment id inside file ids, `local-env` unless told. */
  readonly environment?: string;
}

const UPLOAD_TICKET_S = 900;
const PATH_LIMIT_BYTES = 850;

/** Opens the storage; files of an earlier run in the same folder are there again. */
export async function openFileStorage(options: FileStorageOptions): Promise<FileStorage> {
  const { directory, clock } = options;
  const kept = directory === undefined ? keepFilesInMemory() : await keepFilesIn(join(directory, 'files'));
  const key = directory === undefined ? randomBytes(32) : await openKey(directory);
  const urls = createSignedUrls(key, () => clock.now());
  return createFileStorage(options, kept, urls);
}

function createFileStorage(options: FileStorageOptions, kept: KeptFiles, urls: SignedUrls): FileStorage {
  const { baseUrl, clock } = options;
  const idPrefix = `cloud://${options.environment ?? 'local-env'}.local/`;

  const storage: FileStorage = {
    fileIdOf: (path) => idPrefix + path,
    pathOf: (fileId) => (fileId.startsWith(idPrefix) ? fileId.slice(idPrefix.length) : undefined),
    uploadTicket(path) {
      assertPath(path);
      const authorization = urls.sign('PUT', path, UPLOAD_TICKET_S);
      const encoded = path.split('/').map(encodeURIComponent).join('/');
      return { url: `${baseUrl()}${STORAGE_PREFIX}${encoded}?${authorization}`, authorization };
    },
    downloadUrl: (path, maxAgeS) => `${baseUrl()}${STORAGE_PREFIX}${path}?${urls.sign('GET', path, maxAgeS)}`,
    async put(path, content) {
      assertPath(path);
      const record: FileRecord = { path, bytes: content.length, storedAt: clock.now().toISOString() };
      await kept.write(record, content);
      return record;
    },
    read: (path) => kept.read(path),
    has: async (path) => (await kept.find(path)) !== undefined,
    remove: (path) => kept.remove(path),
    list: () => kept.list(),
    handle: (request, response) => serveFileRequest(storage, urls, request, response),
  };
  return storage;
}

/** The addresses must outlive a restart, so their key is kept beside the files. */
async function openKey(directory: string): Promise<Buffer> {
  const place = join(directory, 'url-key');
  await mkdir(directory, { recursive: true });
  try {
    await writeFile(place, randomBytes(32), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!failedBecause(error, 'EEXIST')) throw error;
  }
  return readFile(place);
}

/** The cloud's naming rules: relative, no empty or climbing part, no control character, nothing that ends a URL's path. */
function assertPath(path: string): void {
  const parts = path.split('/');
  const broken =
    Buffer.byteLength(path) > PATH_LIMIT_BYTES ||
    /[\u0000-\u001f\u007f?#\\]/.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..');
  if (broken) throw new GatewayError('STORAGE_REQUEST_FAIL', `invalid cloudPath: ${JSON.stringify(path)}`);
}
