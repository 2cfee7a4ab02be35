import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { JSON_TYPE, send } from '../gateway/http-exchange';
import { LOCAL_APPID, type Caller } from '../runner/caller';
import { InvocationError, type InvocationErrorCode } from '../runner/invocation-error';
import type { Invocation } from '../runner/invocation';
import type { Runner } from '../runner/runner';
import { HttpError, readJsonObject, sendJson } from './json-exchange';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Statuses for calls that gave no result; a function's own refusal is an answer and travels with 200. */
const STATUS: Readonly<Record<InvocationErrorCode, number>> = {
  function_missing: 404,
  event_too_large: 413,
  result_too_large: 502,
  function_failed: 502,
  function_timeout: 504,
  function_died: 502,
  stopped: 503,
};

function identityHeader(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string' && /^[\w-]{1,64}$/.test(value)) return value;
  throw new HttpError(400, `${name} must be 1 to 64 letters, digits, "-" or "_"`);
}

/** Who calls: `x-openid` is a person in WeChat, `x-web-uid` one signed in on the web, neither a stranger on the web. */
function callerOf(request: IncomingMessage): Caller {
  const openid = identityHeader(request, 'x-openid');
  const tcbUuid = identityHeader(request, 'x-web-uid');
  if (openid !== undefined && tcbUuid !== undefined) throw new HttpError(400, 'give x-openid or x-web-uid, not both');
  const clientIp = request.socket.remoteAddress?.replace('::ffff:', '') ?? '127.0.0.1';
  return { source: openid === undefined ? 'web_client' : 'wx_client', appid: LOCAL_APPID, clientIp, openid, tcbUuid };
}

function ascii(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function describeCost(response: ServerResponse, invocation: Invocation): void {
  const durationMs = Math.round((invocation.durationMs ?? 0) * 10) / 10;
  response.setHeader('x-devcloud-call', invocation.id);
  response.setHeader('x-devcloud-cost', ascii(JSON.stringify({ ...invocation.cost, durationMs })));
}

function refuse(response: ServerResponse, functionName: string, error: unknown): void {
  const traceId = randomUUID();
  const answer = (code: string, details: object) => ({ ok: false, error: { code, details, traceId } });
  const message = error instanceof Error ? error.message : String(error);
  response.setHeader('x-devcloud-error', ascii(message.slice(0, 500)));
  if (error instanceof InvocationError && error.code === 'function_missing') {
    sendJson(response, STATUS[error.code], answer('request.action_unknown', { action: functionName }));
  } else if (error instanceof HttpError || (error instanceof InvocationError && error.code === 'event_too_large')) {
    const status = error instanceof HttpError ? error.status : STATUS[error.code];
    sendJson(response, status, answer('request.invalid', { issues: [{ path: '', message }] }));
  } else {
    sendJson(response, error instanceof InvocationError ? STATUS[error.code] : 500, answer('request.unexpected', {}));
  }
}

/** `POST /call/<function>`: calls a function as a client would and answers with its envelope. Never throws. */
export async function serveCall(
  runner: Runner,
  functionName: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (request.method !== 'POST') throw new HttpError(405, 'functions are called by POST');
    const event = await readJsonObject(request, BODY_LIMIT_BYTES);
    const invocation = await runner.invoke(functionName, event, callerOf(request));
    describeCost(response, invocation);
    send(response, 200, JSON_TYPE, invocation.resultText ?? 'null');
  } catch (error) {
    refuse(response, functionName, error);
  }
}
