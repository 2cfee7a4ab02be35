import type { StoreError } from '../store/types';
import { GatewayError } from './gateway-error';

const CONTACT = 'Please check your request, but if the problem persists, contact us.';
const PRIMARY_INDEX = '_id_';

/** Whether the request ran in a collection, or was the commit or abort of a transaction. */
export type RequestPhase = 'operation' | 'transaction-end';

/**
 * Words a refusal of the store as the real cloud does (samples recorded from the SDK).
 * The same trouble has different codes at an operation and at a commit: only the commit's
 * conflict is retried by `runTransaction` (platform.md: Trap 2).
 */
export function toGatewayError(error: StoreError, phase: RequestPhase, action: string): GatewayError {
  switch (error.code) {
    case 'collection_missing':
      return new GatewayError(
        'DATABASE_COLLECTION_NOT_EXIST',
        `[ResourceNotFound] Db or Table not exist: ${error.details.collection ?? '?'}. ${CONTACT}`,
      );
    case 'collection_exists':
      return new GatewayError('DATABASE_COLLECTION_ALREADY_EXIST', 'Table exist');
    case 'duplicate_key':
      return duplicateKey(error, action);
    case 'write_conflict':
    case 'transaction_conflict':
      return new GatewayError(
        'DATABASE_TRANSACTION_CONFLICT',
        '[ResourceUnavailable.TransactionConflict] WriteConflict',
      );
    case 'transaction_missing':
      return new GatewayError(
        phase === 'operation' ? 'SYS_ERR' : 'DATABASE_TRANSACTION_FAIL',
        `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server. ${CONTACT}`,
      );
    case 'not_in_transaction':
      return new GatewayError('INVALID_PARAM', error.message);
    case 'invalid_query':
    case 'invalid_update':
      return new GatewayError('DATABASE_REQUEST_FAILED', `[FailedOperation.${action}] ${error.message}. ${CONTACT}`);
  }
}

/** A taken `_id` and a taken unique field are worded differently; both contain E11000. */
function duplicateKey(error: StoreError, action: string): GatewayError {
  const { collection = '?', index = PRIMARY_INDEX, key = '{}' } = error.details;
  const values = keyValues(key);
  if (index === PRIMARY_INDEX) {
    return new GatewayError(
      'DUPLICATE_WRITE',
      `E11000 duplicate key error collection: ${collection} index: ${index} dup key: { _id: ${values} }`,
    );
  }
  return new GatewayError(
    'DUPLICATE_WRITE',
    `[FailedOperation.${action}] multiple write errors: [{write errors: [{E11000 duplicate key error ` +
      `collection: tnt.${collection} index: ${index} dup key: [${values}]}]}, {<nil>}]. ${CONTACT}`,
  );
}

/** The store names a key as JSON of its fields; the cloud shows the values alone. */
function keyValues(key: string): string {
  const fields: unknown = JSON.parse(key);
  if (typeof fields !== 'object' || fields === null) return key;
  return Object.values(fields)
    .map((value: unknown) => JSON.stringify(value))
    .join(' ');
}
