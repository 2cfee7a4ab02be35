import { createHash } from 'node:crypto';
import { figuresOf, openedFiguresOf, sameFigures, sliceKey, slicesOf, type AnalysisSide, type OpenedFigure } from '../../src/shared/domain/care/complaint-figures';
import { timeKey } from '../_kit/persistence/sort-keys';
import { documentNumber } from '../_kit/runtime/spoken-number';
import type { ComplaintDocument, ComplaintFacts, CountedComplaint } from './documents';

/** `S26112204718236` */
export function complaintNoOf(complaintId: string, at: number): string {
  return documentNumber('complaint', complaintId, at);
}

export const customerKeys = {
  household: (householdId: string) => `household:${householdId}`,
  phone: (phone: string) => `phone:${phone}`,
} as const;

/** Whom the sums count once: by the phone left for the complaint, for who complained himself may also have rung. Not readable there. */
export function customerMark({ customer }: Pick<ComplaintFacts, 'customer'>): string {
  return createHash('sha256').update(customer.phone).digest('hex').slice(0, MARK_LENGTH);
}
const MARK_LENGTH = 16;

/** Digits stand before it: what waits comes after all whose clock runs. */
const WAITS = 'w';

export const analysisKey = (organisationId: string, slice: string, figure: OpenedFigure): string => `${organisationId}|${slice}|${figure}`;
/** The key of what one figure of one side opens. */
export const openedKey = (organisationId: string, { side, value, figure }: { readonly side: AnalysisSide; readonly value: string; readonly figure: OpenedFigure }): string =>
  analysisKey(organisationId, sliceKey(side, value), figure);

/** What a complaint adds to the sums as it is now. */
export function countOf(facts: ComplaintFacts): CountedComplaint {
  return { slices: slicesOf(facts), figures: figuresOf(facts) };
}

function isCounted(counted: CountedComplaint | null, { slices, figures }: CountedComplaint): boolean {
  return counted !== null && counted.slices.join() === slices.join() && sameFigures(counted.figures, figures);
}

/** The complaint's document: what it was told, and what the queries need derived from it. */
export function toComplaintDocument(id: string, facts: ComplaintFacts): ComplaintDocument {
  const { deadline, calendarVersion } = facts.clock;
  const phase = facts.state === 'closed' ? 'closed' : 'open';
  const deadlineKey = deadline === null ? null : timeKey(deadline, id);
  const count = countOf(facts);
  const figures = openedFiguresOf(count.figures);
  return {
    ...facts,
    _id: id,
    phase,
    deadlineKey,
    openKey: phase === 'closed' ? null : (deadlineKey ?? `${WAITS}${timeKey(facts.receivedAt, id)}`),
    dueAt: deadline !== null && deadline === facts.toldDeadline ? facts.remindAt : deadline,
    reckonedBy: deadline === null ? null : calendarVersion,
    receivedKey: timeKey(facts.receivedAt, id),
    analysisKeys: facts.organisationPath.flatMap((place) => count.slices.flatMap((slice) => figures.map((figure) => analysisKey(place, slice, figure)))),
    uncounted: isCounted(facts.counted, count) ? null : 1,
  };
}

export function changedComplaint(complaint: ComplaintDocument, change: Partial<ComplaintFacts>): ComplaintDocument {
  return toComplaintDocument(complaint._id, { ...complaint, ...change });
}

