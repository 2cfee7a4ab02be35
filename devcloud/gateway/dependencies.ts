import type { FileStorage } from '../storage/file-storage';
import type { Store } from '../store/types';
import type { WechatService } from '../wechat/wechat-service';
import type { Meter } from './meter';

/** Server time; it can be moved forward by whoever runs the local cloud. */
export interface Clock {
  now(): Date;
}

/** Who sends a request: the session token names the running invocation of a function. */
export interface CallerContext {
  readonly invocation: string;
  readonly requestId: string;
}

/**
 * Runs another function for a function.
 * @param requestData JSON text of the event, empty when there is none
 * @returns JSON text of the function's result
 * @throws GatewayError `FUNCTIONS_EXECUTE_FAIL` (it threw), `FUNCTION_NOT_FOUND`, `FUNCTIONS_TIME_LIMIT_EXCEEDED`, …
 */
export type InvokeFunction = (name: string, requestData: string, caller: CallerContext) => Promise<string>;

/** A database operation about to run. */
export interface DatabaseOperation {
  readonly action: string;
  readonly invocation: string;
  readonly collection?: string;
  readonly transactionId?: string;
}

/**
 * Where tests make the cloud fail. Either hook may wait (late), throw a `GatewayError` (refused)
 * or throw `ConnectionLost` (killed). Thrown `after`, the work is done and only its answer is lost.
 */
export interface Faults {
  before(operation: DatabaseOperation): Promise<void>;
  after?(operation: DatabaseOperation): Promise<void>;
}

export interface GatewayDependencies {
  readonly store: Store;
  readonly storage: FileStorage;
  readonly wechat: WechatService;
  readonly invokeFunction: InvokeFunction;
  readonly clock: Clock;
  readonly meter: Meter;
  readonly faults?: Faults;
}
