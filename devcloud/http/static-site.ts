import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { send } from '../gateway/http-exchange';

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webp: 'image/webp',
  woff2: 'font/woff2',
};

function decoded(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}

interface Found {
  readonly file: string;
  readonly bytes: number;
}

/** A file inside the folder, or undefined; a path that climbs out of it is none. */
function fileFor(directory: string, urlPath: string): Found | undefined {
  const name = decoded(urlPath);
  if (name === undefined || name.includes('\0')) return undefined;
  const file = path.join(directory, path.normalize(`/${name}`));
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true ? { file, bytes: found.size } : undefined;
}

/** Files whose name holds a hash of their content never change. */
function isHashed(file: string): boolean {
  return /[.-][0-9a-f]{8,}\./.test(path.basename(file));
}

/**
 * Serves the web build. Addresses without a file extension are the app's own routes and get its `index.html`.
 * @param directory where the build is, or would be
 */
export function serveSite(directory: string | undefined, request: IncomingMessage, response: ServerResponse): void {
  const page = directory === undefined ? undefined : fileFor(directory, '/index.html');
  if (directory === undefined || page === undefined) {
    // So that nobody looks at an empty page.
    sendText(response, 404, 'There is no web build here. Run "npm run build:h5", or open /console.');
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    sendText(response, 405, 'Pages are read with GET.');
    return;
  }
  const [urlPath = '/'] = (request.url ?? '/').split('?', 1);
  const found = fileFor(directory, urlPath) ?? (path.extname(urlPath) === '' ? page : undefined);
  if (found === undefined) sendText(response, 404, 'Not found.');
  else sendFile(found, request.method, response);
}

function sendFile(found: Found, method: string, response: ServerResponse): void {
  response.writeHead(200, {
    'content-type': TYPES[path.extname(found.file).slice(1)] ?? 'application/octet-stream',
    'content-length': found.bytes,
    'cache-control': isHashed(found.file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  if (method === 'HEAD') response.end();
  else
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, TYPES['txt'] ?? '', `${text}\n`);
}
