import type { DocumentValue, QueryStats, Store } from '../store/types';
import type { Clock } from './dependencies';
import { decodeEjson, encodeEjson } from './ejson';
import { GatewayError } from './gateway-error';
import type { OpenTransactions } from './open-transactions';
import { optionalCount, optionalText, recordList, requiredText, textList } from './request-body';
import type { RequestBody } from './request-body';

/** What a function gets when it sets no limit, and the most it may ask for (platform.md: Limits). */
const DEFAULT_LIMIT = 100;
const MAXIMUM_LIMIT = 1000;

/** Everything one database request needs besides the store. */
export interface DatabaseRequest {
  readonly body: RequestBody;
  readonly invocation: string;
  readonly transactionId?: string;
}

/** What the SDK is answered, and what the operation cost when it was a query. */
export interface DatabaseAnswer {
  /** `data` of the answer. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Fields beside `data`: the id of a new transaction is the only one. */
  readonly topLevel?: Readonly<Record<string, string>>;
  readonly stats?: QueryStats;
}

/** The database as the actions see it. */
export interface DatabaseActionContext {
  readonly store: Store;
  readonly clock: Clock;
  readonly transactions: OpenTransactions;
}

export type DatabaseAction = (context: DatabaseActionContext, request: DatabaseRequest) => Promise<DatabaseAnswer>;

async function addCollection({ store }: DatabaseActionContext, { body }: DatabaseRequest): Promise<DatabaseAnswer> {
  await store.createCollection(requiredText(body, 'collectionName'));
  return { data: {} };
}

async function insertDocument(
  { store, clock }: DatabaseActionContext,
  request: DatabaseRequest,
): Promise<DatabaseAnswer> {
  const now = clock.now();
  const documents = textList(request.body, 'data').map((text) => decodeEjson(text, now));
  const insertedIds = await store.insert(
    requiredText(request.body, 'collectionName'),
    documents,
    request.transactionId,
  );
  return { data: { insertedIds } };
}

async function getDocument(context: DatabaseActionContext, request: DatabaseRequest): Promise<DatabaseAnswer> {
  const { body, transactionId } = request;
  const byId = body['queryType'] === 'DOC';
  if (!byId) refuseInside(request, 'where().get()');
  const order = decodeOptional(context, body, 'order');
  const offset = optionalCount(body, 'offset') ?? 0;
  const limit = Math.min(optionalCount(body, 'limit') ?? DEFAULT_LIMIT, MAXIMUM_LIMIT);
  const { documents, stats } = await context.store.find(
    requiredText(body, 'collectionName'),
    {
      query: queryOf(context, body),
      order: order === undefined ? undefined : orderOf(order),
      skip: offset,
      limit: byId ? 1 : limit,
      projection: decodeOptional(context, body, 'projection'),
    },
    transactionId,
  );
  return { data: { list: documents.map(encodeEjson), limit, offset }, stats };
}

async function modifyDocument(context: DatabaseActionContext, request: DatabaseRequest): Promise<DatabaseAnswer> {
  const { body, transactionId } = request;
  guardWhere(context, request, 'where().update()');
  const data = decodeEjson(requiredText(body, 'data'), context.clock.now());
  const merge = body['merge'] === true;
  if (changesId(data, merge)) throw new GatewayError('INVALID_PARAM', '不能更新_id的值');
  const { updated, upsertedId, stats } = await context.store.update(
    requiredText(body, 'collectionName'),
    { query: queryOf(context, body), data, multi: body['multi'] === true, merge, upsert: body['upsert'] === true },
    transactionId,
  );
  return { data: { updated, upsert_id: upsertedId ?? null }, stats };
}

async function removeDocument(context: DatabaseActionContext, request: DatabaseRequest): Promise<DatabaseAnswer> {
  const { body, transactionId } = request;
  guardWhere(context, request, 'where().remove()');
  const { deleted, stats } = await context.store.remove(
    requiredText(body, 'collectionName'),
    { query: queryOf(context, body), multi: body['multi'] === true },
    transactionId,
  );
  return { data: { deleted }, stats };
}

async function calculateDocument(context: DatabaseActionContext, request: DatabaseRequest): Promise<DatabaseAnswer> {
  guardWhere(context, request, 'count()');
  const { total, stats } = await context.store.count(
    requiredText(request.body, 'collectionName'),
    queryOf(context, request.body),
  );
  return { data: { total }, stats };
}

async function aggregateDocuments(context: DatabaseActionContext, request: DatabaseRequest): Promise<DatabaseAnswer> {
  guardWhere(context, request, 'aggregate()');
  const now = context.clock.now();
  const stages = recordList(request.body, 'stages').map((stage) => ({
    stageKey: requiredText(stage, 'stageKey'),
    stageValue: decodeEjson(requiredText(stage, 'stageValue'), now),
  }));
  const { documents, stats } = await context.store.aggregate(requiredText(request.body, 'collectionName'), stages);
  return { data: { list: documents.map(encodeEjson) }, stats };
}

async function startTransaction(
  context: DatabaseActionContext,
  { invocation }: DatabaseRequest,
): Promise<DatabaseAnswer> {
  const transactionId = await context.store.startTransaction();
  context.transactions.started(invocation, transactionId);
  return { topLevel: { transactionId } };
}

async function commitTransaction(context: DatabaseActionContext, { body }: DatabaseRequest): Promise<DatabaseAnswer> {
  const transactionId = requiredText(body, 'transactionId');
  context.transactions.ended(transactionId);
  await context.store.commitTransaction(transactionId);
  return { data: {} };
}

async function abortTransaction(context: DatabaseActionContext, { body }: DatabaseRequest): Promise<DatabaseAnswer> {
  const transactionId = requiredText(body, 'transactionId');
  context.transactions.ended(transactionId);
  await context.store.abortTransaction(transactionId);
  return { data: {} };
}

/** All database actions of the SDK, by the name it sends (platform.md: table of actions). */
export const DATABASE_ACTIONS: ReadonlyMap<string, DatabaseAction> = new Map([
  ['database.addCollection', addCollection],
  ['database.insertDocument', insertDocument],
  ['database.getDocument', getDocument],
  ['database.modifyDocument', modifyDocument],
  ['database.removeDocument', removeDocument],
  ['database.calculateDocument', calculateDocument],
  ['database.aggregateDocuments', aggregateDocuments],
  ['database.startTransaction', startTransaction],
  ['database.commitTransaction', commitTransaction],
  ['database.abortTransaction', abortTransaction],
]);

function decodeOptional({ clock }: DatabaseActionContext, body: RequestBody, field: string): DocumentValue | undefined {
  const text = optionalText(body, field);
  return text === undefined ? undefined : decodeEjson(text, clock.now());
}

/** No `where()` at all means every document. */
function queryOf(context: DatabaseActionContext, body: RequestBody): DocumentValue {
  return decodeOptional(context, body, 'query') ?? {};
}

/** `where()` writes carry no transaction id even when called on the transaction, so an open one is what gives them away. */
function guardWhere({ transactions }: DatabaseActionContext, request: DatabaseRequest, what: string): void {
  if (request.body['queryType'] === 'DOC') return;
  refuseInside(request, what);
  transactions.refuseOutside(request.invocation, what, requiredText(request.body, 'collectionName'));
}

/** Only `add` and `doc()` belong to a transaction (platform.md: Cloud database). */
function refuseInside({ transactionId, body }: DatabaseRequest, what: string): void {
  if (transactionId === undefined) return;
  throw new GatewayError(
    'INVALID_PARAM',
    `refused by the local cloud: ${what} on "${String(body['collectionName'])}" inside a transaction. ` +
      'A transaction has only add() and doc().get/set/update/remove (platform.md, Cloud database).',
  );
}

function orderOf(order: DocumentValue): readonly (readonly [string, 1 | -1])[] {
  if (typeof order !== 'object' || order === null) throw new GatewayError('INVALID_PARAM', 'order must be an object');
  return Object.entries(order).map(
    ([field, direction]: [string, unknown]) => [field, direction === -1 ? -1 : 1] as const,
  );
}

function changesId(data: DocumentValue, merge: boolean): boolean {
  if (typeof data !== 'object' || data === null) throw new GatewayError('INVALID_PARAM', 'data must be an object');
  if (!merge) return '_id' in data;
  return Object.values(data).some(
    (change: unknown) => typeof change === 'object' && change !== null && '_id' in change,
  );
}
