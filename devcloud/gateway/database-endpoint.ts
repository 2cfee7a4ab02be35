import { StoreError } from '../store/types';
import type { StoreErrorCode } from '../store/types';
import { DATABASE_ACTIONS } from './database-actions';
import type { DatabaseActionContext, DatabaseAnswer } from './database-actions';
import type { CallerContext, DatabaseOperation, Faults } from './dependencies';
import { ConnectionLost, GatewayError } from './gateway-error';
import type { Meter } from './meter';
import { optionalText } from './request-body';
import type { RequestBody } from './request-body';
import { toGatewayError } from './store-errors';

/** What the store calls the operation in its own error texts. */
const FAILED_OPERATION: Readonly<Record<string, string>> = {
  'database.insertDocument': 'Insert',
  'database.modifyDocument': 'Update',
  'database.removeDocument': 'Delete',
  'database.aggregateDocuments': 'Aggregate',
};

/** After these the transaction is over for the store, so nothing of the call runs inside it any more. */
const ENDS_TRANSACTION: ReadonlySet<StoreErrorCode> = new Set([
  'write_conflict',
  'transaction_conflict',
  'transaction_missing',
]);

export interface DatabaseEndpointContext extends DatabaseActionContext {
  readonly meter: Meter;
  readonly faults?: Faults;
}

/** A request's body with its size on the wire, in bytes. */
export interface SizedBody {
  readonly body: RequestBody;
  readonly bytes: number;
}

/**
 * Serves one database request: fault hooks, the action, the meter.
 * @returns the JSON text of the answer, a refusal included
 * @throws ConnectionLost when a fault wants the answer lost
 */
export async function serveDatabase(
  context: DatabaseEndpointContext,
  action: string,
  { body, bytes }: SizedBody,
  caller: CallerContext,
): Promise<string> {
  const operation: DatabaseOperation = {
    action,
    invocation: caller.invocation,
    collection: optionalText(body, 'collectionName'),
    transactionId: optionalText(body, 'transactionId'),
  };
  const startedAtMs = performance.now();
  const { answer, error } = await perform(context, operation, body);
  const text =
    error === undefined
      ? JSON.stringify({ requestId: caller.requestId, ...answer?.topLevel, data: answer?.data })
      : JSON.stringify({ code: error.code, message: error.message, requestId: caller.requestId });
  context.meter.record(caller.invocation, {
    action,
    collection: operation.collection,
    transactionId: operation.transactionId,
    stats: answer?.stats,
    bytes: bytes + Buffer.byteLength(text),
    durationMs: performance.now() - startedAtMs,
    errorCode: error?.code,
  });
  return text;
}

interface Outcome {
  readonly answer?: DatabaseAnswer;
  readonly error?: GatewayError;
}

async function perform(
  context: DatabaseEndpointContext,
  operation: DatabaseOperation,
  body: RequestBody,
): Promise<Outcome> {
  const run = DATABASE_ACTIONS.get(operation.action);
  if (run === undefined) return { error: new GatewayError('INVALID_PARAM', `unknown action ${operation.action}`) };
  try {
    await context.faults?.before(operation);
    const answer = await run(context, {
      body,
      invocation: operation.invocation,
      transactionId: operation.transactionId,
    });
    await context.faults?.after?.(operation);
    return { answer };
  } catch (error) {
    return { error: refusal(context, operation, error) };
  }
}

function refusal(
  { transactions }: DatabaseEndpointContext,
  { action, transactionId }: DatabaseOperation,
  error: unknown,
): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof StoreError) {
    if (transactionId !== undefined && ENDS_TRANSACTION.has(error.code)) transactions.ended(transactionId);
    const ends = action === 'database.commitTransaction' || action === 'database.abortTransaction';
    return toGatewayError(error, ends ? 'transaction-end' : 'operation', FAILED_OPERATION[action] ?? 'Find');
  }
  if (error instanceof ConnectionLost) throw error;
  return new GatewayError('SYS_ERR', error instanceof Error ? error.message : String(error));
}
