import type { DomainEvent } from '../../src/shared/contract/events';
import { ORGANISATION_PAYEE_ROLES } from '../../src/shared/domain/commission/payee';
import { payeeFailureOf } from '../../src/shared/domain/commission/payout-failures';
import type { Reader } from '../_kit/persistence/reader';
import { findHolders } from '../identity/public';
import type { CommissionPayeeDocument } from './documents';
import type { PayoutDocument, StatementDocument } from './statement-documents';

type MessageEvent = Extract<DomainEvent, { type: 'message.requested' }>;

/** Who is told of a payee's money: he himself, or who runs the place. */
export async function recipientsOf(db: Pick<Reader, 'find'>, { _id, kind }: Pick<CommissionPayeeDocument, '_id' | 'kind'>): Promise<readonly string[]> {
  return kind === 'person' ? [_id] : findHolders(db, ORGANISATION_PAYEE_ROLES, [_id]);
}

const told = (subjectId: string, message: Pick<MessageEvent, 'kind' | 'personIds' | 'facts'>): MessageEvent => ({
  type: 'message.requested',
  orderId: null,
  subjectId,
  ...message,
});

export function statementDrafted({ _id, netFen, periodTo, confirmDueAt }: StatementDocument, personIds: readonly string[]): MessageEvent {
  const facts = { amountFen: String(netFen), periodTo, dueAt: String(confirmDueAt ?? 0) };
  return told(_id, { kind: 'statement_drafted', personIds, facts });
}

export function commissionPaid({ statementId, netFen, points, method }: PayoutDocument, personIds: readonly string[]): MessageEvent {
  const facts = { amountFen: String(netFen), points: String(points ?? 0), method };
  return told(statementId, { kind: 'commission_paid', personIds, facts });
}

/** He has a day to accept it. */
export function payoutWaiting({ statementId, netFen }: PayoutDocument, personIds: readonly string[]): MessageEvent {
  return told(statementId, { kind: 'payout_waiting', personIds, facts: { amountFen: String(netFen) } });
}

/** @returns with the reason, when its payee can do something about it */
export function payoutFailed({ statementId, netFen, failure }: PayoutDocument, personIds: readonly string[]): MessageEvent {
  return told(statementId, { kind: 'payout_failed', personIds, facts: { amountFen: String(netFen), reason: payeeFailureOf(failure) ?? '' } });
}
