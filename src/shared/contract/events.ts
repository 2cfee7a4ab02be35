import type { MessageKind } from '../domain/messages/kinds';
import type { MessageFacts } from '../domain/messages/facts';

/**
 * What one context tells the others (past tense). An event is written with the change that it tells of and handled
 * at least once; its `id` makes handling it again harmless.
 */
export type DomainEvent =
  | {
      readonly type: 'order.claimed';
      readonly orderId: string;
      readonly orderNo: string;
      readonly personId: string;
      readonly relation: 'buyer' | 'user';
      /** Who reported the sale: the claim makes him the customer's adviser. */
      readonly reporterId: string;
      readonly organisationId: string;
    }
  | {
      readonly type: 'message.requested';
      readonly kind: MessageKind;
      /** Who is told; one inbox entry each. */
      readonly personIds: readonly string[];
      readonly orderId: string | null;
      readonly facts: MessageFacts;
    };

export type EventType = DomainEvent['type'];
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>;

/** An event as it lies in the outbox. */
export type OutboxEvent<E extends DomainEvent = DomainEvent> = E & { readonly id: string; readonly at: number };
