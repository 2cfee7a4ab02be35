import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAll } from '../gateway/http-exchange';
import type { Transfers } from '../wechat/pay/transfers';
import { sendJson } from './json-exchange';

const BODY_LIMIT_BYTES = 64 * 1024;

/** WeChat Pay's own interface (`/v3/…`) for the functions of a merchant. Where WeChat is away, the connection breaks. */
export async function serveMerchant(transfers: Transfers, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = (await readAll(request, BODY_LIMIT_BYTES)).toString('utf8');
    const { method = 'GET', url: path = '/', headers } = request;
    const answer = await transfers.serve({ method, path, body, authorization: headers.authorization ?? '' });
    if (answer === null) response.destroy();
    else if (answer.text === undefined) sendJson(response, answer.status, answer.fields);
    else response.writeHead(answer.status, { 'content-type': 'text/plain; charset=utf-8' }).end(answer.text);
  } catch (error) {
    sendJson(response, 500, { code: 'SYSTEM_ERROR', message: error instanceof Error ? error.message : String(error) });
  }
}
