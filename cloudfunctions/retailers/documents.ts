import type { Match, RowReason } from '../../src/shared/domain/retailers/matching';
import type { RowDecision, RowStanding, SettlementState, TicketState } from '../../src/shared/domain/retailers/states';
import type { Ticket } from '../../src/shared/domain/retailers/ticket';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A retailer's place; its id is the organisation's. Whoever opens or closes a settlement reads and writes it. */
export interface RetailerDocument extends Document {
  readonly openSettlementId: string | null;
  /** What our columns were called in the last settlement sheet, and in the last sheet of tickets. */
  readonly settlementMapping: Readonly<Record<string, string>>;
  readonly ticketMapping: Readonly<Record<string, string>>;
}
export const retailers = defineCollection<RetailerDocument>()('retailers');

/** What a till took, by the terms of the day it was written down. */
export interface TicketDocument extends Document, Omit<Ticket, 'ticketId'> {
  readonly organisationId: string;
  readonly organisationPath: readonly string[];
  readonly organisationName: string;
  readonly state: TicketState;
  /** As it is compared. */
  readonly comparableNo: string;
  /** What tells a retailer's tickets apart; one that was taken off leaves it to another. */
  readonly key: string;
  readonly goods: string;
  readonly deductionBps: number;
  readonly deductionFen: number;
  readonly termsVersion: number;
  /** The rows that brought `receivedFen`, in their order. */
  readonly receipts: readonly { readonly settlementId: string; readonly no: string; readonly rowNo: number; readonly netFen: number }[];
  /** What was left of it when finance gave it up by itself; what is given up with a row stands on that row. */
  readonly givenUp: { readonly fen: number; readonly reason: string; readonly byName: string; readonly at: number } | null;
  /** The order that was paid with it, or that its money went back from; null for a sale that is no order of ours. */
  readonly order: { readonly orderId: string; readonly orderNo: string } | null;
  readonly voided: { readonly reason: string; readonly byName: string; readonly at: number } | null;
  readonly byName: string;
  readonly at: number;
}
export const retailerTickets = defineCollection<TicketDocument>()('retailer_tickets', [
  index('by_key', ['key'], { unique: true }),
  index('by_number', ['organisationId', 'comparableNo', '-_id']),
  index('by_organisation', ['organisationId', '-_id']),
  index('by_state', ['organisationId', 'state', '-_id']),
]);

/** Sums of compared rows. */
export interface RowCounts {
  readonly all: number;
  readonly agreed: number;
  readonly differs: number;
  readonly foreign: number;
}

export interface SettlementDocument extends Document {
  readonly no: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly title: string;
  readonly fileId: string;
  readonly mapping: Readonly<Record<string, string>>;
  readonly state: SettlementState;
  readonly rows: RowCounts;
  readonly netFen: number;
  readonly differenceFen: number;
  readonly missing: { readonly tickets: number; readonly expectedFen: number };
  /** When it was compared; tickets that were written down later were not missed. 0 before. */
  readonly comparedAt: number;
  /** Tickets that rows were tied to by hand, so that no two rows have one. */
  readonly tiedTicketIds: readonly string[];
  /** Through which row it is written, and then booked; rows are numbered as in the sheet. */
  readonly through: number;
  readonly booked: number;
  readonly byName: string;
  readonly at: number;
}
export const retailerSettlements = defineCollection<SettlementDocument>()('retailer_settlements', [
  index('by_organisation', ['organisationId', '-_id']),
  index('by_state', ['state', '_id']),
]);

export interface SettlementRowDocument extends Document {
  readonly settlementId: string;
  readonly rowNo: number;
  readonly ticketNo: string;
  readonly on: string | null;
  readonly grossFen: number | null;
  readonly netFen: number;
  readonly standing: RowStanding;
  /** With what is shown of the ticket, so that a page of rows needs no tickets. */
  readonly match: (Pick<Match, 'by' | 'differenceFen' | 'reason' | 'daysApart'> & { readonly ticket: MatchedTicket }) | null;
  /** Why it found none by itself; stays when it is tied to one by hand. */
  readonly reason: RowReason | null;
  /** Who tied it to its ticket by hand, and why. */
  readonly tie: { readonly words: string; readonly byName: string; readonly at: number } | null;
  readonly decision: { readonly kind: RowDecision; readonly words: string; readonly byName: string; readonly at: number } | null;
}
export type MatchedTicket = { readonly id: string } & Pick<TicketDocument, 'ticketNo' | 'soldOn' | 'grossFen' | 'deductionBps' | 'deductionFen' | 'expectedFen' | 'receivedFen'>;

export const retailerRows = defineCollection<SettlementRowDocument>()('retailer_rows', [
  index('by_settlement', ['settlementId', '_id']),
  index('by_standing', ['settlementId', 'standing', '_id']),
  index('by_ticket', ['settlementId', 'match.ticket.id']),
]);

const ROW_DIGITS = 7;
/** Rows of one settlement sort by their number. */
export const rowIdOf = (settlementId: string, rowNo: number): string => `${settlementId}:${String(rowNo).padStart(ROW_DIGITS, '0')}`;
