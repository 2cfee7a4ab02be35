import { matchedStanding } from '../../src/shared/domain/retailers/states';
import { leftOf } from '../../src/shared/domain/retailers/ticket';
import type { Tie } from '../../src/shared/domain/retailers/ties';
import type { SettlementDocument, SettlementRowDocument, TicketDocument } from './documents';

/** What a row that is tied to a ticket by hand changes in the sums of its settlement. */
export function tieOf(
  { comparedAt }: Pick<SettlementDocument, 'comparedAt'>,
  { differenceFen, reason }: Pick<NonNullable<SettlementRowDocument['match']>, 'differenceFen' | 'reason'>,
  { at, ...ticket }: Pick<TicketDocument, 'expectedFen' | 'receivedFen' | 'at'>,
): Tie {
  return { standing: matchedStanding({ reason }), differenceFen, leftFen: leftOf(ticket), wasMissing: at <= comparedAt };
}
