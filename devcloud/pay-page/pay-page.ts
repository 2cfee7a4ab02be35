import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import path from 'node:path';
import { send } from '../gateway/http-exchange';

const FILES: Readonly<Record<string, readonly [file: string, type: string]>> = {
  '/pay': ['pay.html', 'text/html; charset=utf-8'],
  '/pay/receive': ['receive.html', 'text/html; charset=utf-8'],
  '/pay/code': ['code.html', 'text/html; charset=utf-8'],
  '/pay/pay.css': ['pay.css', 'text/css; charset=utf-8'],
  '/pay/pay.js': ['pay.js', 'text/javascript; charset=utf-8'],
  '/pay/receive.js': ['receive.js', 'text/javascript; charset=utf-8'],
  '/pay/sheet.js': ['sheet.js', 'text/javascript; charset=utf-8'],
  '/pay/code.js': ['code.js', 'text/javascript; charset=utf-8'],
};

/**
 * Serves what people see of WeChat Pay: the sheets that `wx.requestPayment` and `wx.requestMerchantTransfer` open, and the
 * screen with a 付款码.
 * @returns false, with nothing answered, when the address is none of these
 */
export function servePayPage(urlPath: string, response: ServerResponse): boolean {
  const found = FILES[urlPath.replace(/\/$/, '')];
  if (found === undefined) return false;
  const [file, type] = found;
  send(response, 200, type, readFileSync(path.join(__dirname, file)));
  return true;
}
