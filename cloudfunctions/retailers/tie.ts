import { matchedStanding } from '../../src/shared/domain/retailers/states';
import type { Tie } from '../../src/shared/domain/retailers/ties';
import type { SettlementDocument, SettlementRowDocument, TicketDocument } from './documents';

/** What a row that is tied to a ticket by hand changes in the sums of its settlement. */
export function tieOf(
  { comparedAt }: Pick<SettlementDocument, 'comparedAt'>,
  { differenceFen, reason }: Pick<NonNullable<SettlementRowDocument['match']>, 'differenceFen' | 'reason'>,
  { expectedFen, at }: Pick<TicketDocument, 'expectedFen' | 'at'>,
): Tie {
  return { standing: matchedStanding({ reason }), differenceFen, expectedFen, wasMissing: at <= comparedAt };
}
