import type { Match } from '../../src/shared/domain/retailers/matching';
import type { SettlementRowDocument, TicketDocument } from './documents';

/** A match with what a page of rows shows of its ticket. */
export function shownMatch({ by, differenceFen, reason, daysApart }: Match, ticket: TicketDocument): NonNullable<SettlementRowDocument['match']> {
  const { _id: id, ticketNo, soldOn, grossFen, deductionBps, deductionFen, expectedFen, receivedFen } = ticket;
  return { by, differenceFen, reason, daysApart, ticket: { id, ticketNo, soldOn, grossFen, deductionBps, deductionFen, expectedFen, receivedFen } };
}
