import { ticketDeductedPlans, ticketPlans } from '../../src/shared/domain/retailers/postings';
import { comparableTicketNo, deductionOf } from '../../src/shared/domain/retailers/ticket';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { AppError } from '../../src/shared/errors/app-error';
import { isDuplicateKey } from '../_kit/persistence/database-errors';
import type { Transaction } from '../_kit/persistence/transaction';
import type { OrganisationFacts } from '../identity/public';
import type { TermsInForce } from '../trade/public';
import { retailerTickets, type TicketDocument } from './documents';

/** A ticket as somebody wrote it down. */
export interface WrittenTicket {
  readonly ticketNo: string;
  readonly soldOn: string;
  readonly grossFen: number;
  readonly goods: string;
}

interface Writing {
  readonly ticketId: string;
  readonly retailer: OrganisationFacts;
  readonly terms: TermsInForce;
  readonly byName: string;
  readonly at: number;
}

/** A till gives a number once a day; a sale and what is given back for it may share it. */
export const ticketKey = (organisationId: string, { ticketNo, soldOn, grossFen }: Omit<WrittenTicket, 'goods'>): string =>
  `${organisationId}:${comparableTicketNo(ticketNo)}:${soldOn}:${grossFen < 0 ? 'back' : 'sold'}`;

/** A ticket by the terms in force, frozen in it. */
export function toTicketDocument(written: WrittenTicket, { ticketId, retailer, terms, byName, at }: Writing): TicketDocument {
  const { deductionBps } = terms.values;
  const deductionFen = deductionOf(written.grossFen, deductionBps);
  return {
    _id: ticketId,
    organisationId: retailer.id,
    organisationPath: retailer.path,
    organisationName: retailer.name,
    state: 'waiting',
    ...written,
    comparableNo: comparableTicketNo(written.ticketNo),
    key: ticketKey(retailer.id, written),
    deductionBps,
    deductionFen,
    expectedFen: written.grossFen - deductionFen,
    termsVersion: terms.version,
    receivedFen: 0,
    receipts: [],
    givenUp: null,
    order: null,
    voided: null,
    byName,
    at,
  };
}

/** What a ticket books. What its order's payment or payback moved is not moved twice: there only what the retailer keeps. */
export function plansOf({ _id: ticketId, organisationId, ticketNo, soldOn, grossFen, deductionBps, termsVersion, order, at }: TicketDocument): TransferPlan[] {
  const facts = { ticketNo, soldOn, grossFen, deductionBps, termsVersion };
  const plans = order === null ? ticketPlans : ticketDeductedPlans;
  return plans({ ticketId, organisationId, grossFen, deductionBps }, { facts, at });
}

/** @throws AppError `retailers.ticket.known` for one of the same number and day */
export async function insertTicket(tx: Transaction, ticket: TicketDocument): Promise<void> {
  await tx.insert(retailerTickets, ticket).catch((error: unknown) => {
    throw isDuplicateKey(error) ? new AppError('retailers.ticket.known') : error;
  });
}
