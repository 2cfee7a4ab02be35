import type { DomainEvent } from '../../src/shared/contract/events';
import { isOnShelf } from '../../src/shared/domain/catalog/cases';
import type { CaseDocument } from './case-documents';

/** What becomes of a case, for who offered it: that everybody sees it now, or that the office did not take it. */
export function caseMessages(before: CaseDocument, after: CaseDocument): readonly DomainEvent[] {
  const { _id: subjectId, offeredById, title, reason } = after;
  const about = { type: 'message.requested', personIds: [offeredById], orderId: null, subjectId } as const;
  if (after.state === 'declined' && before.state !== 'declined') return [{ ...about, kind: 'case_declined', facts: { title, reason } }];
  if (isOnShelf(after) && !isOnShelf(before)) return [{ ...about, kind: 'case_published', facts: { title } }];
  return [];
}
