import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import { personas, phoneOf } from '../people/personas';
import type { Invocation } from '../runner/invocation';
import type { DocumentValue } from '../store/types';
import { textOf, type DevParts, type DevRequest, type Route } from './dev-route';
import { HttpError, readJsonObject, sendJson } from './json-exchange';
import { payRoutes } from './pay-routes';

const BODY_LIMIT_BYTES = 64 * 1024;
const LISTED_CALLS = 100;
const LISTED_DOCUMENTS = 50;
const LONGEST_MOVE_MS = 3 * 366 * 24 * 60 * 60 * 1000;

/** A call without the texts that went in and out; they are fetched one by one. */
function summary(call: Invocation): object {
  const { id, functionName, caller, parentId, action, requestId, startedAt, outcome, error, durationMs, cost, logs } =
    call;
  const facts = { id, functionName, caller, parentId, action, requestId, startedAt, outcome, error, durationMs, cost };
  return { ...facts, logLines: logs.length };
}

function callDetails({ parts, rest = '' }: DevRequest): object {
  const invocation = parts.runner.invocations.find(rest);
  if (invocation === undefined) throw new HttpError(404, `no call ${rest} is remembered`);
  return invocation;
}

async function moveClock({ parts, body }: DevRequest): Promise<object> {
  const { ms } = body;
  if (typeof ms !== 'number' || !(ms >= 0 && ms <= LONGEST_MOVE_MS)) {
    throw new HttpError(400, `ms must be a number from 0 to ${LONGEST_MOVE_MS}: the clock only moves forward`);
  }
  const fired = await parts.timers.advance(ms);
  await parts.pay.notices.deliverDue();
  return { fired, ...clockState(parts) };
}

function clockState({ clock }: DevParts): object {
  return { now: clock.now(), offsetMs: clock.offsetMs };
}

async function listCollections({ parts: { store } }: DevRequest): Promise<object> {
  const names = [...(await store.listCollections())].sort();
  const counted = names.map(async (name) => ({ name, documents: (await store.count(name, {})).total }));
  return { collections: await Promise.all(counted) };
}

function queryOf(search: URLSearchParams): { readonly [field: string]: DocumentValue } {
  const text = search.get('query') ?? '';
  try {
    const query = (text.trim() === '' ? {} : JSON.parse(text)) as { readonly [field: string]: DocumentValue };
    const after = search.get('after');
    return after === null ? query : { $and: [query, { _id: { $lt: after } }] };
  } catch {
    throw new HttpError(400, 'query must be a JSON object such as {"state":"placed"}');
  }
}

async function browseCollection({ parts: { store }, rest = '', search }: DevRequest): Promise<object> {
  if (!(await store.listCollections()).includes(rest)) throw new HttpError(404, `there is no collection ${rest}`);
  const found = store.find(rest, { query: queryOf(search), order: [['_id', -1]], limit: LISTED_DOCUMENTS });
  return found.catch((error: unknown) => {
    throw new HttpError(400, error instanceof Error ? error.message : String(error));
  });
}

async function issuePhoneCode({ parts, body }: DevRequest): Promise<object> {
  const openid = textOf(body, 'openid');
  return { code: await parts.wechat.phoneNumbers.issuePhoneCode(openid), phone: phoneOf(openid) };
}

const contentRules = v.partial(
  v.object({
    refusedWords: v.array(v.string()),
    refuseAllText: v.boolean(),
    refuseAllMedia: v.boolean(),
    mediaAnswers: v.picklist(['soon', 'held', 'never']),
  }),
);

function setContentRules({ parts, body }: DevRequest): object {
  const parsed = v.safeParse(contentRules, body);
  if (!parsed.success) throw new HttpError(400, parsed.issues[0].message);
  parts.wechat.contentSecurity.setRules(parsed.output);
  return parts.wechat.contentSecurity.rules();
}

async function grantQuota({ parts, body }: DevRequest): Promise<object> {
  const { templateIds } = body;
  const isList = Array.isArray(templateIds) && templateIds.every((item): item is string => typeof item === 'string');
  if (!isList) throw new HttpError(400, 'templateIds must be a list of texts');
  const openid = textOf(body, 'openid');
  await parts.wechat.subscribeMessages.grantQuota(openid, templateIds);
  return { quota: await parts.wechat.subscribeMessages.quotaOf(openid) };
}

async function listMessages({ parts, search }: DevRequest): Promise<object> {
  return { messages: await parts.wechat.subscribeMessages.messages(search.get('openid') ?? undefined) };
}

/** An address that takes one file, for pages that cannot ask the SDK. */
function uploadTicket({ parts, body }: DevRequest): object {
  const path = textOf(body, 'path');
  if (!/^[\w-]+\/[\w.-]+$/.test(path)) throw new HttpError(400, 'path must be a folder and a file name');
  return { url: parts.storage.uploadTicket(path).url, fileId: parts.storage.fileIdOf(path) };
}

async function runTimer({ parts, body }: DevRequest): Promise<object> {
  const functionName = textOf(body, 'function');
  const known = parts.timers.list().some((timer) => timer.functionName === functionName);
  if (!known) throw new HttpError(404, `${functionName} has no timer`);
  await parts.timers.fireNow(functionName);
  return {};
}

const routes: Readonly<Record<string, Route>> = {
  'GET calls': ({ parts }) => ({ calls: parts.runner.invocations.latest(LISTED_CALLS).map(summary) }),
  'GET calls/*': callDetails,
  'GET people': () => ({ people: personas }),
  'GET functions': ({ parts }) => ({ functions: parts.runner.catalog.names() }),
  'GET messages': listMessages,
  'GET timers': ({ parts }) => ({ timers: parts.timers.list() }),
  'POST timers/run': runTimer,
  'GET clock': ({ parts }) => clockState(parts),
  'POST clock/advance': moveClock,
  'GET collections': listCollections,
  'GET collections/*': browseCollection,
  'POST phone-code': issuePhoneCode,
  'POST upload-ticket': uploadTicket,
  'POST quota': grantQuota,
  'GET content-rules': ({ parts }) => parts.wechat.contentSecurity.rules(),
  'POST content-rules': setContentRules,
  'POST content-rules/deliver': async ({ parts }) => ({ delivered: await parts.wechat.contentSecurity.deliverMedia() }),
  ...payRoutes,
  'POST settle': ({ parts }) => parts.runner.settle().then(() => ({})),
};

/** `/dev/…`: what the console, the persona switcher and outside test tools ask of the local cloud. Never throws. */
export async function serveDev(parts: DevParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const name = url.pathname.slice('/dev/'.length);
  const [first = '', ...others] = name.split('/');
  const exact = routes[`${request.method ?? ''} ${name}`];
  const route = exact ?? (others.length > 0 ? routes[`${request.method ?? ''} ${first}/*`] : undefined);
  try {
    if (route === undefined) throw new HttpError(404, `there is no ${request.method ?? ''} ${url.pathname}`);
    const body = request.method === 'POST' ? await readJsonObject(request, BODY_LIMIT_BYTES) : {};
    const rest = exact === undefined ? decodeURIComponent(others.join('/')) : undefined;
    sendJson(response, 200, await route({ parts, rest, search: url.searchParams, body }));
  } catch (error) {
    const status = error instanceof HttpError ? error.status : error instanceof URIError ? 400 : 500;
    sendJson(response, status, { error: error instanceof Error ? error.message : String(error) });
  }
}
