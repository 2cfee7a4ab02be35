import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAll, send } from '../gateway/http-exchange';
import type { FileStorage } from './file-storage';
import type { SignedUrls } from './signed-urls';

/** Addresses of files begin with this. */
export const STORAGE_PREFIX = '/storage/';
const FILE_LIMIT_BYTES = 100 * 1024 * 1024;
const XML_TYPE = 'application/xml; charset=utf-8';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json; charset=utf-8',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
};

/**
 * Takes and gives file bytes at signed addresses.
 * @returns false, with nothing answered, when the address is not a file's
 */
export function serveFileRequest(
  storage: FileStorage,
  urls: SignedUrls,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const url = request.url ?? '';
  if (!url.startsWith(STORAGE_PREFIX)) return false;
  const [encoded = '', query = ''] = url.slice(STORAGE_PREFIX.length).split('?', 2);
  const path = decodePath(encoded);
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  if (path === undefined || (method !== 'GET' && method !== 'PUT')) {
    refuse(response, 400, 'InvalidRequest', 'The address or method is not valid');
    return true;
  }
  if (!urls.accepts(method, path, query)) {
    request.resume();
    refuse(response, 403, 'AccessDenied', 'The signature does not match or has expired');
    return true;
  }
  const done =
    method === 'PUT' ? takeFile(storage, path, request, response) : giveFile(storage, path, request, response);
  done.catch((error: unknown) => {
    if (response.headersSent) response.destroy();
    else refuse(response, 500, 'InternalError', error instanceof Error ? error.message : String(error));
  });
  return true;
}

function decodePath(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

async function takeFile(
  storage: FileStorage,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await storage.put(path, await readAll(request, FILE_LIMIT_BYTES));
  // Success is an empty body; the SDK would parse anything else as an XML error.
  send(response, 200, XML_TYPE, '');
}

async function giveFile(
  storage: FileStorage,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const content = await storage.read(path);
  if (content === undefined) {
    refuse(response, 404, 'NoSuchKey', 'The specified key does not exist');
    return;
  }
  const range = rangeOf(request.headers.range, content.length);
  const part = range === undefined ? content : content.subarray(range.start, range.end + 1);
  response.writeHead(range === undefined ? 200 : 206, {
    'content-type': CONTENT_TYPES[path.split('.').pop()?.toLowerCase() ?? ''] ?? 'application/octet-stream',
    'content-length': part.length,
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    ...(range === undefined
      ? {}
      : { 'content-range': `bytes ${String(range.start)}-${String(range.end)}/${String(content.length)}` }),
  });
  response.end(request.method === 'HEAD' ? undefined : part);
}

/** One range, as video players ask for it; anything else gets the whole file. */
function rangeOf(
  header: string | undefined,
  bytes: number,
): { readonly start: number; readonly end: number } | undefined {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header ?? '');
  if (match === null) return undefined;
  const start = Number(match[1]);
  const end = match[2] === '' ? bytes - 1 : Math.min(Number(match[2]), bytes - 1);
  return start <= end ? { start, end } : undefined;
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const xml = `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${escapeXml(message)}</Message><RequestId>local</RequestId><TraceId>local</TraceId></Error>`;
  send(response, status, XML_TYPE, xml);
}

function escapeXml(text: string): string {
  return text.replace(/[<>&]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
