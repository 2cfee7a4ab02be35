import { isRescueOver } from '../../src/shared/domain/care/rescue';
import type { RescueDocument, RescueFacts } from './documents';
import { timeKey } from '../_kit/persistence/sort-keys';

/** The rescue's document: what it was told, and what the queries need derived from it. */
export function toRescueDocument(id: string, facts: RescueFacts): RescueDocument {
  const over = isRescueOver(facts.state);
  return {
    ...facts,
    _id: id,
    phase: over ? 'over' : 'open',
    deadlineKey: timeKey(facts.deadline, id),
    dueAt: over || facts.deadline === facts.toldDeadline ? null : facts.deadline,
    reckonedBy: over ? null : facts.calendarVersion,
    askedId: facts.secondUntil === null ? null : facts.raterId,
  };
}

export function changedRescue(rescue: RescueDocument, change: Partial<RescueFacts>): RescueDocument {
  return toRescueDocument(rescue._id, { ...rescue, ...change });
}
