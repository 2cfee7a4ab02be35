import { restGivenUpPlans } from '../../../src/shared/domain/retailers/postings';
import { ticketMachine } from '../../../src/shared/domain/retailers/states';
import { isReceivedInPart, leftOf } from '../../../src/shared/domain/retailers/ticket';
import { AppError } from '../../../src/shared/errors/app-error';
import { nextState } from '../../../src/shared/kernel/state-machine';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { retailers, retailerTickets } from '../documents';

/** Settles a ticket of which a part came, without the rest. Not while a settlement may bring it. */
export const giveUpRest = action('retailers.ticket.give_up', { roundTrips: 10, documentsExamined: 6 }, ({ ticketId, leftFen, reason }, ctx) => {
  headquartersMembership(ctx);
  const { now: at, actor } = ctx;
  const byName = actor.name ?? '';
  return ctx.transact(async (tx) => {
    const ticket = await tx.get(retailerTickets, ticketId);
    if (ticket === null) throw new AppError('retailers.ticket.missing');
    const state = nextState(ticketMachine, ticket.state, 'settle');
    if (state === null) throw new AppError('retailers.ticket.settled');
    if (!isReceivedInPart(ticket)) throw new AppError('retailers.ticket.nothing_received');
    if (leftOf(ticket) !== leftFen) throw new AppError('retailers.ticket.left_differs', { leftFen: leftOf(ticket) });
    const { organisationId, ticketNo, soldOn } = ticket;
    const open = (await tx.get(retailers, organisationId))?.openSettlementId ?? null;
    if (open !== null) throw new AppError('retailers.settlement.open');
    await tx.put(retailerTickets, { ...ticket, state, givenUp: { fen: leftFen, reason, byName, at } });
    await recordTransfers(tx, restGivenUpPlans({ ticketId, organisationId, leftFen }, { facts: { ticketNo, soldOn, reason, by: byName }, at }));
    return { state };
  });
});
