import { voidPlans } from '../../../src/shared/domain/retailers/postings';
import { ticketMachine } from '../../../src/shared/domain/retailers/states';
import { isReceivedInPart } from '../../../src/shared/domain/retailers/ticket';
import { AppError } from '../../../src/shared/errors/app-error';
import { nextState } from '../../../src/shared/kernel/state-machine';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { retailers, retailerTickets } from '../documents';

/** Takes a ticket off that should not have been written, and of which nothing came. Not while a settlement is compared with it. */
export const voidTicket = action('retailers.ticket.void', { roundTrips: 11, documentsExamined: 5 }, ({ ticketId, reason }, ctx) => {
  headquartersMembership(ctx);
  const { now: at, actor } = ctx;
  const byName = actor.name ?? '';
  return ctx.transact(async (tx) => {
    const ticket = await tx.get(retailerTickets, ticketId);
    if (ticket === null) throw new AppError('retailers.ticket.missing');
    if (ticket.order !== null) throw new AppError('retailers.ticket.of_order');
    const state = nextState(ticketMachine, ticket.state, 'withdraw');
    if (state === null) throw new AppError('retailers.ticket.settled');
    if (isReceivedInPart(ticket)) throw new AppError('retailers.ticket.received_in_part', { receivedFen: ticket.receivedFen });
    const open = (await tx.get(retailers, ticket.organisationId))?.openSettlementId ?? null;
    if (open !== null) throw new AppError('retailers.settlement.open');
    const { organisationId, ticketNo, soldOn, grossFen, deductionBps } = ticket;
    await tx.put(retailerTickets, { ...ticket, state, key: `${ticket.key}:${ticketId}`, voided: { reason, byName, at } });
    await recordTransfers(tx, voidPlans({ ticketId, organisationId, grossFen, deductionBps }, { facts: { ticketNo, soldOn, reason, by: byName }, at }));
    return { state };
  });
});
