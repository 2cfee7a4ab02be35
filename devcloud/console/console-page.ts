import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { send } from '../gateway/http-exchange';

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/console': ['console.html', 'text/html; charset=utf-8'],
  '/console/console.css': ['console.css', 'text/css; charset=utf-8'],
  '/console/payments.js': ['payments.js', 'text/javascript; charset=utf-8'],
  '/console/console.js': ['console.js', 'text/javascript; charset=utf-8'],
};

/**
 * Serves the developer's console.
 * @returns false, with nothing answered, when the address is not the console's
 */
export function serveConsole(urlPath: string, response: ServerResponse): boolean {
  const found = FILES[urlPath.replace(/\/$/, '')];
  if (found === undefined) return false;
  const [file, type] = found;
  send(response, 200, type, readFileSync(path.join(__dirname, file)));
  return true;
}
