import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveDatabase } from './database-endpoint';
import type { DatabaseEndpointContext } from './database-endpoint';
import type { CallerContext, GatewayDependencies } from './dependencies';
import { serveFunctionCall } from './function-endpoint';
import { ConnectionLost, GatewayError } from './gateway-error';
import { JSON_TYPE, readAll, send } from './http-exchange';
import { formText, parseForm } from './multipart';
import type { FormFields } from './multipart';
import { createOpenTransactions } from './open-transactions';
import { optionalText, parseRequestBody, requiredText } from './request-body';
import { comesFromThisMachine } from './same-machine';
import { serveStorage } from './storage-endpoint';

const BINARY_TYPE = 'application/octet-stream';
const REQUEST_LIMIT_BYTES = 32 * 1024 * 1024;

/** What the unmodified wx-server-sdk talks to instead of the real cloud (platform.md: Talking to the real SDK locally). */
export interface Gateway {
  /**
   * Serves `POST /admin` and the storage's own addresses, the answer included.
   * @returns false, with nothing answered, when the address is not the gateway's
   */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
}

/** @param dependencies what stands behind the gateway; `faults` only in tests */
export function createGateway(dependencies: GatewayDependencies): Gateway {
  const context: DatabaseEndpointContext = { ...dependencies, transactions: createOpenTransactions() };
  const requestIds = createRequestIds();

  return {
    handle(request, response) {
      if (dependencies.storage.handle(request, response)) return true;
      const [path] = (request.url ?? '').split('?', 1);
      if (path !== '/admin' || request.method !== 'POST') return false;
      const requestId = requestIds();
      serve(dependencies, context, request, requestId).then(
        ({ type, content }) => {
          send(response, 200, type, content);
        },
        (error: unknown) => {
          sendFailure(response, requestId, error);
        },
      );
      return true;
    },
  };
}

interface Answer {
  readonly type: string;
  readonly content: string | Buffer;
}

async function serve(
  dependencies: GatewayDependencies,
  context: DatabaseEndpointContext,
  request: IncomingMessage,
  requestId: string,
): Promise<Answer> {
  if (!comesFromThisMachine(request.socket)) {
    request.resume();
    throw new GatewayError('INVALID_REQUEST_SOURCE', 'the gateway serves functions on its own machine only');
  }
  const content = await readAll(request, REQUEST_LIMIT_BYTES);
  if (request.headers['content-type']?.startsWith('multipart/form-data') === true) {
    return serveWechat(dependencies, await parseForm(request.headers, content));
  }
  const body = parseRequestBody(content.toString('utf8'));
  const caller: CallerContext = { invocation: optionalText(body, 'sessionToken') ?? '', requestId };
  const action = requiredText(body, 'action');
  if (action.startsWith('database.')) {
    return json(await serveDatabase(context, action, { body, bytes: content.length }, caller));
  }
  if (action === 'functions.invokeFunction') {
    return json(await serveFunctionCall(dependencies.invokeFunction, body, caller));
  }
  return json(JSON.stringify({ requestId, data: await serveStorage(dependencies.storage, action, body) }));
}

async function serveWechat({ wechat }: GatewayDependencies, form: FormFields): Promise<Answer> {
  const apiName = formText(form, 'apiName');
  const invocation = formText(form, 'sessionToken');
  switch (formText(form, 'action')) {
    case 'wx.openApi': {
      const requestData = form.get('requestData') ?? Buffer.alloc(0);
      return { type: BINARY_TYPE, content: await wechat.openapi({ apiName, requestData, invocation }) };
    }
    case 'wx.wxPayApi': {
      const answer = await wechat.pay({
        apiName,
        request: parseRequestBody(formText(form, 'requestData')),
        invocation,
      });
      // The SDK takes an answer of JSON type for a refusal, so even this JSON travels as bytes; a bill is a plain text.
      return { type: BINARY_TYPE, content: typeof answer === 'string' ? answer : JSON.stringify(answer) };
    }
    default:
      throw new GatewayError('INVALID_PARAM', `unknown action ${formText(form, 'action')}`);
  }
}

function json(content: string): Answer {
  return { type: JSON_TYPE, content };
}

function sendFailure(response: ServerResponse, requestId: string, error: unknown): void {
  if (error instanceof ConnectionLost || response.destroyed) {
    response.destroy();
    return;
  }
  const code = error instanceof GatewayError ? error.code : 'SYS_ERR';
  const message = error instanceof Error ? error.message : String(error);
  send(response, 200, JSON_TYPE, JSON.stringify({ code, message, requestId }));
}

/** Ids that differ between runs and are cheap to make for every request. */
function createRequestIds(): () => string {
  const run = randomBytes(4).toString('hex');
  let count = 0;
  return () => {
    count += 1;
    return `${run}-${count.toString(36)}`;
  };
}
