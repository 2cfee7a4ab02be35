import type { EventOf, EventType, OutboxEvent } from '../../../src/shared/contract/events';
import type { Log } from '../runtime/log';
import type { IdKind } from '../runtime/ids';
import type { Reader } from '../persistence/reader';
import type { Transaction } from '../persistence/transaction';

/** What a subscriber works with: as a command's context, without a person. */
export interface SubscriberContext {
  readonly now: number;
  readonly db: Reader;
  readonly log: Log;
  newId(kind: IdKind): string;
  /** One journaled transaction an event: handling the event again finds it done and returns the stored result. */
  transact<R>(work: (tx: Transaction) => Promise<R>): Promise<R>;
}

export interface Subscriber<T extends EventType = EventType> {
  /** Unique; part of the id under which the handling is journaled. */
  readonly name: string;
  readonly type: T;
  readonly handle: (event: never, context: SubscriberContext) => Promise<void>;
}

/** Handles one type of event at least once; `handle` must be harmless when repeated. */
export function subscriber<T extends EventType>(
  name: string,
  type: T,
  handle: (event: OutboxEvent<EventOf<T>>, context: SubscriberContext) => Promise<void>,
): Subscriber<T> {
  return { name, type, handle };
}
