import type { DomainEvent } from '../../src/shared/contract/events';
import { sumOfDues } from '../../src/shared/domain/dealers/dues';
import type { DealerStatementDocument } from './statement-documents';

type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

const told = (subjectId: string, message: Pick<MessageEvent, 'kind' | 'personIds' | 'facts'>): readonly MessageEvent[] =>
  message.personIds.length === 0 ? [] : [{ type: 'message.requested', orderId: null, subjectId, ...message }];

/** To a dealer's own people: a statement waits for them. @param again whether they were told before */
export function statementReady({ _id, periodTo, dues }: DealerStatementDocument, personIds: readonly string[], again: boolean): readonly MessageEvent[] {
  return told(_id, { kind: 'dealer_statement_ready', personIds, facts: { periodTo, amountFen: String(sumOfDues(dues)), again: again ? 'yes' : 'no' } });
}

/** To the same: every objection has its answer. */
export function statementAnswered({ _id, periodTo }: DealerStatementDocument, personIds: readonly string[]): readonly MessageEvent[] {
  return told(_id, { kind: 'dealer_statement_answered', personIds, facts: { periodTo } });
}

/** To who keeps the books. */
export function statementDisputed({ _id, organisationName }: DealerStatementDocument, personIds: readonly string[], words: string): readonly MessageEvent[] {
  return told(_id, { kind: 'dealer_statement_disputed', personIds, facts: { organisationName, words } });
}
