/** A value as the cloud database stores it; numbers are JS numbers, dates are `Date`. */
export type DocumentValue =
  | null
  | boolean
  | number
  | string
  | Date
  | RegExp
  | readonly DocumentValue[]
  | { readonly [field: string]: DocumentValue };

/** A stored document; `_id` is a string (the cloud database makes one when none is given). */
export type StoredDocument = { readonly _id: string } & { readonly [field: string]: DocumentValue };

/** One secondary index: fields in order, `1` ascending, `-1` descending, or a geo field. */
export interface IndexDefinition {
  readonly name: string;
  readonly fields: readonly { readonly field: string; readonly direction: 1 | -1 | '2dsphere' }[];
  readonly unique?: boolean;
}

/** What one query cost: the figures that action budgets are checked against. */
export interface QueryStats {
  /** Name of the index that led the query, `_id_` for a primary-key get, `null` for a full scan. */
  readonly index: string | null;
  readonly keysExamined: number;
  readonly documentsExamined: number;
  readonly returned: number;
}

export interface FindRequest {
  readonly query: DocumentValue;
  readonly order?: readonly (readonly [field: string, direction: 1 | -1])[];
  readonly skip?: number;
  readonly limit: number;
  readonly projection?: DocumentValue;
}

export interface UpdateRequest {
  readonly query: DocumentValue;
  /** Update operators (`$set`, `$inc`, …) when `merge`, else the whole new document. */
  readonly data: DocumentValue;
  readonly multi: boolean;
  readonly merge: boolean;
  readonly upsert: boolean;
}

/** Why the store refused; the gateway words it as the real cloud does. */
export type StoreErrorCode =
  | 'collection_exists'
  | 'collection_missing'
  | 'duplicate_key'
  | 'write_conflict'
  | 'transaction_missing'
  | 'transaction_conflict'
  | 'invalid_query'
  | 'invalid_update'
  | 'not_in_transaction';

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    readonly details: { readonly collection?: string; readonly index?: string; readonly key?: string } = {},
  ) {
    super(message);
    this.name = 'StoreError';
  }
}

/** The local cloud's database. With `transactionId` an operation runs inside that transaction. */
export interface Store {
  createCollection(name: string): Promise<void>;
  listCollections(): Promise<readonly string[]>;
  /** Makes the collection if missing and brings its secondary indexes to exactly this list. */
  ensureIndexes(name: string, indexes: readonly IndexDefinition[]): Promise<void>;
  insert(collection: string, documents: readonly DocumentValue[], transactionId?: string): Promise<readonly string[]>;
  find(
    collection: string,
    request: FindRequest,
    transactionId?: string,
  ): Promise<{ readonly documents: readonly StoredDocument[]; readonly stats: QueryStats }>;
  count(collection: string, query: DocumentValue): Promise<{ readonly total: number; readonly stats: QueryStats }>;
  update(
    collection: string,
    request: UpdateRequest,
    transactionId?: string,
  ): Promise<{ readonly updated: number; readonly upsertedId?: string; readonly stats: QueryStats }>;
  remove(
    collection: string,
    request: { readonly query: DocumentValue; readonly multi: boolean },
    transactionId?: string,
  ): Promise<{ readonly deleted: number; readonly stats: QueryStats }>;
  aggregate(
    collection: string,
    stages: readonly { readonly stageKey: string; readonly stageValue: DocumentValue }[],
  ): Promise<{ readonly documents: readonly DocumentValue[]; readonly stats: QueryStats }>;
  startTransaction(): Promise<string>;
  commitTransaction(transactionId: string): Promise<void>;
  abortTransaction(transactionId: string): Promise<void>;
  close(): Promise<void>;
}
