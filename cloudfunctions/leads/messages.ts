import type { DomainEvent } from '../../src/shared/contract/events';
import { maskedName } from '../../src/shared/domain/orders/masking';
import type { LeadDocument } from './documents';

type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

const shared = { type: 'message.requested', orderId: null } as const;

/** To who follows it, or followed it. */
export function toFollower(kind: 'lead_given' | 'lead_due' | 'lead_recycled', lead: LeadDocument, personId: string): MessageEvent {
  const facts = { product: lead.wish, customerName: lead.customer.name };
  return { ...shared, kind, personIds: [personId], subjectId: lead._id, facts };
}

/** To the managers of where it lies: somebody should have it. */
export function leadWaits(lead: LeadDocument, personIds: readonly string[]): readonly MessageEvent[] {
  const { wish: product, customer, source, _id: subjectId } = lead;
  const facts = { product, customerName: customer.name, organisationName: source.organisationName };
  return personIds.length === 0 ? [] : [{ ...shared, kind: 'lead_waiting', personIds, subjectId, facts }];
}

/** To who brought it, unless he sold it himself. */
export function leadWon(lead: LeadDocument, sellerId: string): readonly MessageEvent[] {
  const { bringerId, wish: product, customer, _id: subjectId } = lead;
  if (bringerId === null || bringerId === sellerId) return [];
  return [{ ...shared, kind: 'lead_won', personIds: [bringerId], subjectId, facts: { product, customerName: maskedName(customer.name) } }];
}
