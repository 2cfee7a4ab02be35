import type { EventOf, OutboxEvent } from '../../src/shared/contract/events';
import { ID_PREFIXES } from '../_kit/runtime/ids';
import type { InboxEntryDocument } from './documents';
import { derivedTail } from './person-id';

export type MessageRequested = OutboxEvent<EventOf<'message.requested'>>;

/** Sortable by the event's time, and the same whenever the event is handled again; a thread has one for all of its events. */
export function inboxEntryId({ id, at, thread }: MessageRequested, personId: string): string {
  const tail = thread === undefined ? derivedTail('message', id, personId) : derivedTail('thread', thread.key, personId);
  return `${ID_PREFIXES.inboxEntry}_${(thread?.at ?? at).toString(36).padStart(9, '0')}${tail}`;
}

export function toInboxEntry(event: MessageRequested, personId: string): InboxEntryDocument {
  const { kind, facts, orderId, subjectId = null, at } = event;
  return { _id: inboxEntryId(event, personId), personId, kind, facts: { ...facts }, orderId, subjectId, at, read: false };
}
