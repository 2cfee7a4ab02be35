import type { DomainEvent } from '../../src/shared/contract/events';
import type { FactsOf } from '../../src/shared/domain/messages/facts';
import type { MessageKind } from '../../src/shared/domain/messages/kinds';
import { dayOf, timeOfDay } from '../../src/shared/kernel/time';
import type { ConsultationDocument } from './consultation-documents';
import type { ComplaintDocument, RescueDocument } from './documents';

type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

/** A message that leads to a subject of ours; none when there is nobody to tell. */
function message<K extends MessageKind>(kind: K, subjectId: string, personIds: readonly string[], facts: FactsOf<K>): readonly MessageEvent[] {
  return personIds.length === 0 ? [] : [{ type: 'message.requested', kind, personIds, orderId: null, subjectId, facts }];
}

export function rescueOpened(rescue: RescueDocument, personIds: readonly string[]): readonly MessageEvent[] {
  const { _id, productTitle: product, customer, technicianName: personName, rating, deadline } = rescue;
  const until = { deadlineOn: dayOf(deadline), deadlineTime: timeOfDay(deadline) };
  return message('rescue_opened', _id, personIds, { product, customerName: customer.name, personName, stars: String(rating.stars), ...until });
}

export function rescueLate({ _id, productTitle: product, customer }: RescueDocument, personIds: readonly string[]): readonly MessageEvent[] {
  return message('rescue_late', _id, personIds, { product, customerName: customer.name });
}

/** To who gave the first rating; leads to the work order, where he rates. */
export function secondRatingAsked({ workOrderId, productTitle: product, raterId }: RescueDocument): readonly MessageEvent[] {
  return message('second_rating_asked', workOrderId, [raterId], { product });
}

/** To who answers for the office, when the second rating is as bad as the first. */
export function secondRatingBad({ _id, productTitle: product, customer }: RescueDocument, stars: number, personIds: readonly string[]): readonly MessageEvent[] {
  return message('second_rating_bad', _id, personIds, { product, customerName: customer.name, stars: String(stars) });
}

type ToStaff = 'complaint_received' | 'complaint_late';

export function complaintToStaff(kind: ToStaff, complaint: ComplaintDocument, personIds: readonly string[]): readonly MessageEvent[] {
  return message(kind, complaint._id, personIds, factsOf(complaint));
}

export function complaintAnswered(complaint: ComplaintDocument, answer: string, personIds: readonly string[]): readonly MessageEvent[] {
  return message('complaint_answered', complaint._id, personIds, { ...factsOf(complaint), answer });
}

/** What the steps of the office tell the customer. */
export function complaintStepped(complaint: ComplaintDocument, command: string): readonly MessageEvent[] {
  const { _id, customerIds, subject: product, complaintNo, handler } = complaint;
  if (command === 'acknowledge') {
    return message('complaint_acknowledged', _id, customerIds, { product, complaintNo, personName: handler?.name ?? '' });
  }
  if (command === 'wait') return message('complaint_waits', _id, customerIds, { product, complaintNo });
  if (command === 'propose') return message('complaint_proposed', _id, customerIds, { product, complaintNo });
  return command === 'resolve' ? message('complaint_resolved', _id, customerIds, { product, complaintNo }) : [];
}

function factsOf({ subject: product, complaintNo, customer }: ComplaintDocument) {
  return { product, complaintNo, customerName: customer.name };
}

/** To who answers for the office, when somebody begins to wait. */
export function consultationAsked({ _id, productTitle: product, customerName }: ConsultationDocument, personIds: readonly string[]): readonly MessageEvent[] {
  return message('consultation_asked', _id, personIds, { product, customerName });
}

export function consultationAnswered({ _id, customerId, productTitle: product }: ConsultationDocument, personName: string): readonly MessageEvent[] {
  return message('consultation_answered', _id, [customerId], { product, personName });
}
