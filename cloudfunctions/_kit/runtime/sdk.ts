import sdk from 'wx-server-sdk';

/**
 * The part of `wx-server-sdk` 4.0.2 that we use, typed by what it was seen to answer (its own types are mostly `any`).
 * No other file imports the SDK.
 */
export interface SdkDocument {
  get(): Promise<{ readonly data: Readonly<Record<string, unknown>> | null }>;
  set(options: { readonly data: object }): Promise<unknown>;
  update(options: { readonly data: object }): Promise<{ readonly stats: { readonly updated: number } }>;
  remove(): Promise<{ readonly stats: { readonly removed: number } }>;
}

export interface SdkQuery {
  where(condition: object): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  limit(count: number): SdkQuery;
  field(fields: Readonly<Record<string, boolean>>): SdkQuery;
  get(): Promise<{ readonly data: readonly Readonly<Record<string, unknown>>[] }>;
  count(): Promise<{ readonly total: number }>;
  update(options: { readonly data: object }): Promise<{ readonly stats: { readonly updated: number } }>;
}

/** A pipeline; each call adds the stage of its name. */
export interface SdkAggregate {
  match(condition: object): SdkAggregate;
  sort(order: object): SdkAggregate;
  limit(count: number): SdkAggregate;
  lookup(join: object): SdkAggregate;
  group(fields: object): SdkAggregate;
  project(fields: object): SdkAggregate;
  end(): Promise<{ readonly list: readonly Readonly<Record<string, unknown>>[] }>;
}

export interface SdkCollection extends SdkQuery {
  aggregate(): SdkAggregate;
  doc(id: string): SdkDocument;
  add(options: { readonly data: object }): Promise<{ readonly _id: string }>;
}

export interface SdkTransaction {
  collection(name: string): Pick<SdkCollection, 'doc' | 'add'>;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

/** Query operators; values are opaque to us. */
export interface SdkCommand {
  in(values: readonly unknown[]): object;
  gt(value: unknown): SdkChainable;
  gte(value: unknown): SdkChainable;
  lt(value: unknown): SdkChainable;
  lte(value: unknown): SdkChainable;
  neq(value: unknown): object;
  inc(value: number): object;
  remove(): object;
  or(alternatives: readonly object[]): object;
  push(values: readonly unknown[]): object;
}
interface SdkChainable {
  and(other: object): object;
}

export interface SdkDatabase {
  readonly command: SdkCommand;
  collection(name: string): SdkCollection;
  startTransaction(): Promise<SdkTransaction>;
}

export interface WxContext {
  readonly OPENID?: string | number;
  readonly UNIONID?: string | number;
  readonly APPID?: string;
  readonly ENV?: string;
  readonly SOURCE?: string;
}

export interface Cloud {
  init(options: { readonly env: string | undefined }): void;
  readonly DYNAMIC_CURRENT_ENV: string;
  database(options?: { readonly throwOnNotFound?: boolean }): SdkDatabase;
  getWXContext(): WxContext;
  callFunction(options: { readonly name: string; readonly data: object }): Promise<{ readonly result: unknown }>;
  uploadFile(options: {
    readonly cloudPath: string;
    readonly fileContent: Buffer;
  }): Promise<{ readonly fileID: string }>;
  getTempFileURL(options: { readonly fileList: readonly string[] }): Promise<{
    readonly fileList: readonly { readonly fileID: string; readonly status: number; readonly tempFileURL: string }[];
  }>;
  deleteFile(options: { readonly fileList: readonly string[] }): Promise<{
    readonly fileList: readonly { readonly fileID: string; readonly status: number }[];
  }>;
  /** Every name exists; what WeChat does not know, it refuses. Field names travel in snake_case and come back in camelCase. */
  readonly cloudPay: Readonly<Record<string, (request: object) => Promise<Readonly<Record<string, unknown>>>>>;
  readonly openapi: {
    readonly wxa: { readonly sec: { readonly order: { uploadShippingInfo(options: object): Promise<unknown> } } };
    readonly wxacode: {
      getUnlimited(options: object): Promise<{ readonly buffer: Buffer; readonly contentType: string }>;
    };
    readonly subscribeMessage: { send(options: object): Promise<unknown> };
    readonly phonenumber: {
      getPhoneNumber(options: { readonly code: string }): Promise<{
        readonly phoneInfo: { readonly purePhoneNumber: string; readonly countryCode: string | number };
      }>;
    };
    readonly security: {
      msgSecCheck(options: object): Promise<{ readonly result: { readonly suggest: string } }>;
      mediaCheckAsync(options: object): Promise<{ readonly traceId: string }>;
    };
  };
}

export const cloud = sdk as unknown as Cloud;

let initialised = false;

/** The SDK, initialised on first use for the environment that the function is deployed in. */
export function initialisedCloud(): Cloud {
  if (!initialised) {
    cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
    initialised = true;
  }
  return cloud;
}

export function cloudDatabase(): SdkDatabase {
  return initialisedCloud().database({ throwOnNotFound: false });
}
