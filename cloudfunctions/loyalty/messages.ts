import type { DomainEvent } from '../../src/shared/contract/events';
import type { CouponDocument } from './documents';

type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

/** What members are told. None of it is about an order that one would open, so all lead to the inbox. */
const told = (message: Pick<MessageEvent, 'kind' | 'personIds' | 'facts'>): MessageEvent => ({
  type: 'message.requested',
  orderId: null,
  ...message,
});

export function couponGiven({ personId, title, amountFen, expiresOn }: CouponDocument): MessageEvent {
  const facts = { title, amountFen: String(amountFen), expiresOn };
  return told({ kind: 'coupon_given', personIds: [personId], facts });
}

/** Points of a purchase are his now. */
export function pointsGiven(personId: string, points: number, orderNo: string): MessageEvent {
  return told({ kind: 'points_given', personIds: [personId], facts: { points: String(points), orderNo } });
}

/** @param points negative when they were taken */
export function pointsAdjusted(personId: string, points: number, reason: string): MessageEvent {
  return told({ kind: 'points_adjusted', personIds: [personId], facts: { points: String(points), reason } });
}

/** @param lastOn their last day */
export function pointsExpiring(personId: string, points: number, lastOn: string): MessageEvent {
  return told({ kind: 'points_expiring', personIds: [personId], facts: { points: String(points), lastOn } });
}
