import { deductedVoidPlans, saleReversedPlans } from '../../src/shared/domain/retailers/postings';
import { ticketMachine } from '../../src/shared/domain/retailers/states';
import { comparableTicketNo, deductionOf, isReceivedInPart } from '../../src/shared/domain/retailers/ticket';
import { AppError } from '../../src/shared/errors/app-error';
import { assert } from '../../src/shared/kernel/assert';
import { nextState } from '../../src/shared/kernel/state-machine';
import { dayOf } from '../../src/shared/kernel/time';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { retailers, retailerTickets, type TicketDocument } from './documents';
import type { TillSale } from './public';
import { insertTicket, plansOf, ticketKey } from './ticket-record';

/**
 * Writes the ticket of an order whose payment the caller books in the same transaction. One that was written down before
 * becomes the order's: what it sold is taken off, because the order sold it.
 * @returns the ticket as it stands
 * @throws AppError `retailers.ticket.known` for one of another order, or of another amount
 */
export async function takeTillSale(tx: Transaction, { ticket, earlierId }: TillSale): Promise<TicketDocument> {
  if (earlierId === null) {
    await insertTicket(tx, ticket);
    await recordTransfers(tx, plansOf(ticket));
    return ticket;
  }
  const earlier = await tx.get(retailerTickets, earlierId);
  if (earlier === null || earlier.order !== null || earlier.grossFen !== ticket.grossFen || earlier.state === 'void') {
    throw new AppError('retailers.ticket.known');
  }
  const joined = { ...earlier, order: ticket.order };
  await tx.put(retailerTickets, joined);
  const { ticketNo, organisationId, grossFen, deductionBps } = earlier;
  const facts = { ticketNo, orderNo: ticket.order?.orderNo ?? null };
  await recordTransfers(tx, saleReversedPlans({ ticketId: earlierId, organisationId, grossFen, deductionBps }, { facts, at: ticket.at }));
  return joined;
}

/** What a retailer's till gave back of an order, whole fen, and how the retailer shows it. */
export interface TillReturn {
  /** Of the sale. */
  readonly ticketId: string;
  readonly amountFen: number;
  readonly shown: { readonly kind: 'ticket'; readonly ticketNo: string; readonly soldOn: string } | { readonly kind: 'struck_off'; readonly reason: string };
  /** Of the ticket of what was given back. */
  readonly newTicketId: string;
  readonly byName: string;
  readonly at: number;
}

/**
 * The other side of a payback that the caller books in the same transaction: a ticket below zero by the terms of the sale's,
 * which a settlement will bring, or the sale's own ticket taken off where the retailer struck it off.
 * @throws AppError `retailers.ticket.known`, `.not_yet`, `.settled`, `.given_back_in_part`, `.received_in_part`, `retailers.settlement.open`
 */
export async function giveBackAtTill(tx: Transaction, given: TillReturn): Promise<void> {
  const sold = await tx.get(retailerTickets, given.ticketId);
  assert(sold !== null, 'the ticket of a payment is there');
  if (given.shown.kind === 'struck_off') return strikeOff(tx, sold, given, given.shown.reason);
  const { ticketNo, soldOn } = given.shown;
  if (soldOn > dayOf(given.at)) throw new AppError('retailers.ticket.not_yet');
  const written = { ticketNo, soldOn, grossFen: -given.amountFen };
  const deductionFen = deductionOf(written.grossFen, sold.deductionBps);
  const ticket: TicketDocument = {
    ...sold,
    ...written,
    _id: given.newTicketId,
    state: 'waiting',
    comparableNo: comparableTicketNo(ticketNo),
    key: ticketKey(sold.organisationId, written),
    deductionFen,
    expectedFen: written.grossFen - deductionFen,
    receivedFen: 0,
    receipts: [],
    givenUp: null,
    voided: null,
    byName: given.byName,
    at: given.at,
  };
  await insertTicket(tx, ticket);
  await recordTransfers(tx, plansOf(ticket));
}

async function strikeOff(tx: Transaction, sold: TicketDocument, { amountFen, byName, at }: TillReturn, reason: string): Promise<void> {
  const { _id: ticketId, organisationId, ticketNo, grossFen, deductionBps } = sold;
  if (amountFen !== grossFen) throw new AppError('retailers.ticket.given_back_in_part');
  const state = nextState(ticketMachine, sold.state, 'withdraw');
  if (state === null) throw new AppError('retailers.ticket.settled');
  if (isReceivedInPart(sold)) throw new AppError('retailers.ticket.received_in_part', { receivedFen: sold.receivedFen });
  // As in `void-ticket.ts`: what a sheet is compared with stays as it is.
  if ((await tx.get(retailers, organisationId))?.openSettlementId) throw new AppError('retailers.settlement.open');
  await tx.put(retailerTickets, { ...sold, state, key: `${sold.key}:${ticketId}`, voided: { reason, byName, at } });
  await recordTransfers(tx, deductedVoidPlans({ ticketId, organisationId, grossFen, deductionBps }, { facts: { ticketNo, reason, by: byName }, at }));
}
