import { spokenNumber } from '../_kit/runtime/spoken-number';
import type { ComplaintDocument, ComplaintFacts } from './documents';
import { timeKey } from '../_kit/persistence/sort-keys';

/** `T26112204718236` */
export function complaintNoOf(complaintId: string, at: number): string {
  return `T${spokenNumber(complaintId, at)}`;
}

export const customerKeys = {
  household: (householdId: string) => `household:${householdId}`,
  phone: (phone: string) => `phone:${phone}`,
} as const;

/** The complaint's document: what it was told, and what the queries need derived from it. */
export function toComplaintDocument(id: string, facts: ComplaintFacts): ComplaintDocument {
  const { deadline } = facts.clock;
  return {
    ...facts,
    _id: id,
    phase: facts.state === 'closed' ? 'closed' : 'open',
    deadlineKey: deadline === null ? null : timeKey(deadline, id),
    dueAt: deadline !== null && deadline === facts.toldDeadline ? facts.remindAt : deadline,
  };
}

export function changedComplaint(complaint: ComplaintDocument, change: Partial<ComplaintFacts>): ComplaintDocument {
  return toComplaintDocument(complaint._id, { ...complaint, ...change });
}
