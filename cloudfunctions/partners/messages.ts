import type { DomainEvent } from '../../src/shared/contract/events';
import type { ReferralDocument } from './documents';

type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

const shared = { type: 'message.requested', orderId: null } as const;

/** To the partner's people: somebody was sent to them. */
export function referralReceived({ _id: subjectId, offer, organisationName }: ReferralDocument, personIds: readonly string[]): readonly MessageEvent[] {
  return personIds.length === 0 ? [] : [{ ...shared, kind: 'referral_received', personIds, subjectId, facts: { product: offer.title, organisationName } }];
}

/** To who sent somebody on: how far the partner is with him. */
export function referralAnswered({ _id: subjectId, offer, partner, sender, customer, state }: ReferralDocument): MessageEvent {
  const facts = { product: offer.title, customerName: customer.name, organisationName: partner.organisationName, state };
  return { ...shared, kind: 'referral_answered', personIds: [sender.personId], subjectId, facts };
}
