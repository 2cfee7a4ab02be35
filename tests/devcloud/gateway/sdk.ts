import cloud from 'wx-server-sdk';

/** The SDK's database as it really behaves; its own type declarations leave out transactions and return `string | void`. */
export interface SdkDatabase {
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<unknown>;
  runTransaction<T>(run: (transaction: SdkTransaction) => Promise<T>, retries?: number): Promise<T>;
  startTransaction(): Promise<SdkTransaction>;
  serverDate(options?: { readonly offset: number }): unknown;
  RegExp(options: { readonly regexp: string; readonly options: string }): unknown;
  readonly command: SdkCommand;
  readonly Geo: { Point(longitude: number, latitude: number): object };
}

/** The commands the tests of the gateway use; the store's own tests cover all of them. */
export interface SdkCommand {
  readonly aggregate: { sum(expression: unknown): unknown };
  addToSet(value: unknown): unknown;
  gt(value: unknown): SdkCondition;
  in(values: readonly unknown[]): unknown;
  inc(by: number): unknown;
  lt(value: unknown): SdkCondition;
  lte(value: unknown): SdkCondition;
  push(values: readonly unknown[]): unknown;
  remove(): unknown;
}

export interface SdkCondition {
  and(other: SdkCondition): unknown;
}

export interface SdkQuery {
  where(condition: object): SdkQuery;
  field(fields: object): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(most: number): SdkQuery;
  skip(count: number): SdkQuery;
  get(): Promise<{ readonly data: readonly unknown[] }>;
  count(): Promise<{ readonly total: number }>;
  update(options: { readonly data: object; readonly multi?: boolean }): Promise<unknown>;
  remove(): Promise<unknown>;
}

export interface SdkCollection extends SdkQuery {
  doc(id: string): SdkDocument;
  add(options: { readonly data: object }): Promise<unknown>;
  aggregate(): SdkAggregate;
}

export interface SdkDocument {
  field(fields: object): SdkDocument;
  get(): Promise<{ readonly data: unknown }>;
  set(options: { readonly data: object }): Promise<unknown>;
  update(options: { readonly data: object }): Promise<unknown>;
  remove(): Promise<unknown>;
}

export interface SdkAggregate {
  match(condition: object): SdkAggregate;
  group(expression: object): SdkAggregate;
  sort(order: object): SdkAggregate;
  limit(most: number): SdkAggregate;
  end(): Promise<unknown>;
}

export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

/** `cloud.database()` of the unmodified SDK. */
export function database(config?: { readonly throwOnNotFound: boolean }): SdkDatabase {
  const open: (config?: object) => unknown = cloud.database;
  const opened = open(config);
  if (!isDatabase(opened)) throw new Error('the SDK has no database');
  return opened;
}

function isDatabase(value: unknown): value is SdkDatabase {
  return typeof value === 'object' && value !== null && 'runTransaction' in value;
}
