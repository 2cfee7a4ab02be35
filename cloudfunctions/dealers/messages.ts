import type { DomainEvent } from '../../src/shared/contract/events';
import type { PickupDocument, StandingDocument } from './documents';

type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

const shared = { type: 'message.requested', orderId: null } as const;

/** To who decides: a pick-up is over what was agreed. */
export function pickupWaits({ _id: subjectId, organisationName, amountFen }: PickupDocument, personIds: readonly string[]): readonly MessageEvent[] {
  if (personIds.length === 0) return [];
  return [{ ...shared, kind: 'pickup_waiting', personIds, subjectId, facts: { organisationName, amountFen: String(amountFen) } }];
}

/** To who asked for it. */
export function pickupDecided({ _id: subjectId, requestedBy, pickupNo, refusal }: PickupDocument): MessageEvent {
  const personIds = [requestedBy.personId];
  if (refusal === null) return { ...shared, kind: 'pickup_approved', personIds, subjectId, facts: { pickupNo } };
  return { ...shared, kind: 'pickup_refused', personIds, subjectId, facts: { pickupNo, reason: refusal.reason } };
}

/** The goods of a delivery note left the warehouse. */
export function pickupHandedOver({ _id: subjectId, requestedBy, notes }: PickupDocument): readonly MessageEvent[] {
  const note = notes.at(-1);
  if (note === undefined) return [];
  const pieces = note.pieces.reduce((sum, { quantity }) => sum + quantity, 0);
  const facts = { noteNo: note.noteNo, pieces: String(pieces), amountFen: String(note.amountFen) };
  return [{ ...shared, kind: 'pickup_handed_over', personIds: [requestedBy.personId], subjectId, facts }];
}

/** To a dealer's own people: money is due, or late. */
export function moneyDue({ _id: subjectId }: StandingDocument, personIds: readonly string[], facts: { readonly dueOn: string; readonly amountFen: string; readonly late: string }): readonly MessageEvent[] {
  return personIds.length === 0 ? [] : [{ ...shared, kind: 'money_due', personIds, subjectId, facts }];
}
