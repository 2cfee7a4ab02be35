import { dayOf } from '../../src/shared/kernel/time';
import { AppError } from '../../src/shared/errors/app-error';
import type { Reader } from '../_kit/persistence/reader';
import { findOrganisation, type OrganisationFacts } from '../identity/public';
import { termsOf } from '../trade/public';
import { retailerTickets, type TicketDocument } from './documents';
import { ticketKey, toTicketDocument, type WrittenTicket } from './ticket-record';

/** The retailer whose counter an organisation is; null for one that is none. One round trip. */
export async function findTill(db: Pick<Reader, 'get'>, organisationId: string): Promise<OrganisationFacts | null> {
  const found = await findOrganisation(db, organisationId);
  return found?.kind === 'ka_store' ? found : null;
}

/** A ticket that is to stand for an order's payment, and the one by which it is known already. */
export interface TillSale {
  readonly ticket: TicketDocument;
  /** Somebody wrote the same ticket down before, or imported it. */
  readonly earlierId: string | null;
}

interface Sale {
  readonly ticketId: string;
  readonly retailer: OrganisationFacts;
  readonly order: NonNullable<TicketDocument['order']>;
  readonly byName: string;
  readonly at: number;
}

/**
 * Makes the ticket of an order by the terms in force; `takeTillSale` writes it. Two round trips.
 * @throws AppError `retailers.ticket.not_yet` for one of a day to come
 */
export async function prepareTillSale(db: Reader, written: WrittenTicket, { order, ...sale }: Sale): Promise<TillSale> {
  if (written.soldOn > dayOf(sale.at)) throw new AppError('retailers.ticket.not_yet');
  const { id } = sale.retailer;
  const terms = await termsOf(db, id);
  const [earlier] = await db.find(retailerTickets, { where: { key: ticketKey(id, written) }, limit: 1 });
  return { ticket: { ...toTicketDocument(written, { ...sale, terms }), order }, earlierId: earlier?._id ?? null };
}
