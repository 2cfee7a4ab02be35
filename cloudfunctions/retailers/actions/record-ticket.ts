import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { termsOf } from '../../trade/public';
import { retailerInSight } from '../access';
import { insertTicket, plansOf, toTicketDocument } from '../ticket-record';

export const recordTicket = action('retailers.ticket.record', { roundTrips: 12, documentsExamined: 6 }, async ({ organisationId, ...written }, ctx) => {
  const { db, now, actor } = ctx;
  if (written.soldOn > dayOf(now)) throw new AppError('retailers.ticket.not_yet');
  const retailer = await retailerInSight(db, ctx, organisationId);
  const terms = await termsOf(db, organisationId);
  const ticket = toTicketDocument(written, { ticketId: ctx.newId('ticket'), retailer, terms, byName: actor.name ?? '', at: now });
  return ctx.transact(async (tx) => {
    await insertTicket(tx, ticket);
    await recordTransfers(tx, plansOf(ticket));
    return { ticketId: ticket._id, deductionFen: ticket.deductionFen, expectedFen: ticket.expectedFen };
  });
});
