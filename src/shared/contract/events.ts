import type { MessageKind } from '../domain/messages/kinds';
import type { MessageFacts } from '../domain/messages/facts';
import type { MachineEnd } from '../domain/orders/warranty';
import type { SettingArea } from '../domain/setting-areas';

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
      /** There is a new order, whoever placed it. */
      readonly type: 'order.placed';
      readonly orderId: string;
    }
  | {
      /** Whose sale it is was decided, learned more of, or decided otherwise by a manager. */
      readonly type: 'order.credited';
      readonly orderId: string;
    }
  | {
      /** Somebody came to it, was let in, or was refused. */
      readonly type: 'order.people_changed';
      readonly orderId: string;
    }
  | {
      /** Its goods are at the customer's. */
      readonly type: 'order.delivered';
      readonly orderId: string;
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
      /** Who approved it. */
      readonly byId?: string;
    }
  | {
      /** A machine of somebody's book is used no longer. */
      readonly type: 'appliance.ended';
      readonly applianceId: string;
      readonly how: MachineEnd['how'];
      /** Who said so; null when nobody knows. */
      readonly byId: string | null;
    }
  | {
      /** Something was taken off what a customer agreed to at his door; what he paid too much is to go back. */
      readonly type: 'charge.waived';
      readonly workOrderId: string;
    }
  | {
      readonly type: 'message.requested';
      readonly kind: MessageKind;
      /** Who is told; one inbox entry each. */
      readonly personIds: readonly string[];
      readonly orderId: string | null;
      /** What it leads to when that is no order (`targetOf`). */
      readonly subjectId?: string | null;
      readonly facts: MessageFacts;
      /** Messages of one thread are one entry, which says the last of them; it stands where the first one was written. */
      readonly thread?: { readonly key: string; readonly at: number };
    }
  | {
      /** A customer gave his installation to the case library; WeChat is to look at its pictures. */
      readonly type: 'case.offered';
      readonly caseId: string;
    }
  | {
      readonly type: 'work_order.finished';
      readonly workOrderId: string;
    }
  | {
      /** It is rated, or nobody rated it in time. */
      readonly type: 'work_order.closed';
      readonly workOrderId: string;
    }
  | {
      /** A customer has rated a visit; round 2 is the rating after a rescue. */
      readonly type: 'rating.given';
      readonly workOrderId: string;
      readonly round: 1 | 2;
      readonly stars: number;
      /** The stars that it takes the place of; null of the first round. */
      readonly insteadOf: number | null;
      /** Who rated. */
      readonly personId: string;
      /** Whose work it was; null when nobody was appointed any more. */
      readonly technicianMembershipId: string | null;
    }
  | {
      /** New values of an area hold from now on. */
      readonly type: 'setting.published';
      readonly area: SettingArea;
      readonly version: number;
    }
  | {
      /** A conversation led to a request for service. */
      readonly type: 'consultation.became_request';
      readonly consultationId: string;
      readonly workOrderId: string;
      /** Of who asked, or where staff who wrote it down for him act: it becomes the request of nobody else's conversation. */
      readonly asker: { readonly householdId: string } | { readonly organisationId: string };
    };

export type EventType = DomainEvent['type'];
export type EventOf<T extends EventType> = Extract<DomainEvent, { type: T }>;

/** An event as it lies in the outbox. */
export type OutboxEvent<E extends DomainEvent = DomainEvent> = E & { readonly id: string; readonly at: number };
