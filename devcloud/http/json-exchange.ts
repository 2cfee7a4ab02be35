import type { IncomingMessage, ServerResponse } from 'node:http';
import { isDeeperThan } from '../../src/shared/kernel/json-depth';
import { GatewayError } from '../gateway/gateway-error';
import { JSON_TYPE, readAll, send } from '../gateway/http-exchange';

/** An answer that is not 200: the status and what to tell the developer. */
export class HttpError extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413,
    message: string,
  ) {
    super(message);
    this.name = 'HttpError';
  }
}

/** What JSON is made of again calls itself for every level; this is far below where a stack ends. */
const DEEPEST_BODY = 200;

export type JsonObject = Readonly<Record<string, unknown>>;

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a JSON object from a request's body; an empty body is an empty object.
 * @throws HttpError 400 or 413
 */
export async function readJsonObject(request: IncomingMessage, limitBytes: number): Promise<JsonObject> {
  let text: string;
  try {
    text = (await readAll(request, limitBytes)).toString('utf8');
  } catch (error) {
    if (error instanceof GatewayError) throw new HttpError(413, `the body is larger than ${limitBytes} bytes`);
    throw error;
  }
  let value: unknown;
  try {
    value = text === '' ? {} : JSON.parse(text);
  } catch {
    throw new HttpError(400, 'the body is not JSON');
  }
  if (!isJsonObject(value)) throw new HttpError(400, 'the body is not a JSON object');
  if (isDeeperThan(value, DEEPEST_BODY)) throw new HttpError(400, `the body is nested deeper than ${DEEPEST_BODY} levels`);
  return value;
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, JSON_TYPE, JSON.stringify(value));
}
