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
      /** Who reported the sale: the claim makes him the customer's adviser while he works there. */
      readonly reporterId: string | null;
      readonly organisationId: string;
    }
  | {
      /** Money for an order arrived and is booked. */
      readonly type: 'payment.settled';
      readonly paymentId: string;
      readonly orderId: string;
      readonly amountFen: number;
    }
  | {
      /** Money went back to a payer and is booked. */
      readonly type: 'payback.settled';
      readonly paybackId: string;
      readonly orderId: string;
      readonly amountFen: number;
    }
  | {
      /** Nothing is due any more, and something was paid or nothing had to be. */
      readonly type: 'order.paid';
      readonly orderId: string;
    }
  | {
      /** Its goods have left the warehouse. */
      readonly type: 'order.shipped';
      readonly orderId: string;
    }
  | {
      /** Everything of it is delivered and installed: the after-sale window begins. */
      readonly type: 'order.completed';
      readonly orderId: string;
    }
  | {
      /** Its sale is reversed; what was paid is to go back. */
      readonly type: 'order.cancelled';
      readonly orderId: string;
    }
  | {
      /** The sale is reversed in part or whole; what is now overpaid is to go back. */
      readonly type: 'refund.approved';
      readonly refundId: string;
      readonly orderId: string;
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
