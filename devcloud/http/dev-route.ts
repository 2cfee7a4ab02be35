import type { AdjustableClock } from '../runner/clock';
import type { Runner } from '../runner/runner';
import type { Timers } from '../runner/timers';
import type { FileStorage } from '../storage/file-storage';
import type { Store } from '../store/types';
import type { Wechat } from '../wechat/open-wechat';
import type { Pay } from '../wechat/pay/open-pay';
import { HttpError, type JsonObject } from './json-exchange';

/** What the developer's JSON interface looks into and moves. */
export interface DevParts {
  readonly runner: Runner;
  readonly timers: Timers;
  readonly clock: AdjustableClock;
  readonly store: Store;
  readonly storage: FileStorage;
  readonly wechat: Wechat;
  readonly pay: Pay;
}

export interface DevRequest {
  readonly parts: DevParts;
  /** What follows the route's name in the address. */
  readonly rest: string | undefined;
  readonly search: URLSearchParams;
  readonly body: JsonObject;
}

export type Route = (request: DevRequest) => unknown;

/** @throws HttpError 400 when the field is no text */
export function textOf(body: JsonObject, field: string): string {
  const value = body[field];
  if (typeof value === 'string' && value !== '') return value;
  throw new HttpError(400, `${field} must be a text`);
}
