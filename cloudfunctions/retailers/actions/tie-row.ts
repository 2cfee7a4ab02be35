import { DEFAULT_MATCHING, matchOf } from '../../../src/shared/domain/retailers/matching';
import { isTied, matchedStanding } from '../../../src/shared/domain/retailers/states';
import { sumsWithTie } from '../../../src/shared/domain/retailers/ties';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { settlementInSight } from '../access';
import { retailerRows, retailerSettlements, retailerTickets, rowIdOf } from '../documents';
import { stepped } from '../settlement-step';
import { shownMatch } from '../shown-match';
import { tieOf } from '../tie';

/** Finance found out which ticket a row is for. A ticket has one row, and one that is settled has its own already. */
export const tieRow = action('retailers.settlement.tie', { roundTrips: 11, documentsExamined: 8 }, async ({ settlementId, rowNo, ticketId, words }, ctx) => {
  const { now: at, actor, db } = ctx;
  await settlementInSight(db, ctx, settlementId);
  const taken = await db.find(retailerRows, { where: { settlementId, 'match.ticket.id': ticketId }, limit: 1 });
  return ctx.transact(async (tx) => {
    const settlement = await settlementInSight(tx, ctx, settlementId);
    stepped(settlement, 'decide');
    const row = await tx.get(retailerRows, rowIdOf(settlementId, rowNo));
    if (row === null) throw new AppError('retailers.row.missing');
    if (row.standing !== 'foreign') throw new AppError('retailers.row.decided');
    const ticket = await tx.get(retailerTickets, ticketId);
    if (ticket?.organisationId !== settlement.organisationId) throw new AppError('retailers.ticket.missing');
    if (ticket.state !== 'waiting') throw new AppError('retailers.ticket.settled');
    // What matched by itself stays as it was compared; what is tied by hand stands on the settlement, which all who tie write.
    const byItself = taken.some(({ match }) => match !== null && !isTied(match));
    if (byItself || settlement.tiedTicketIds.includes(ticketId)) throw new AppError('retailers.ticket.matched');
    const match = shownMatch(matchOf(row, { ...ticket, ticketId }, 'hand', DEFAULT_MATCHING), ticket);
    const standing = matchedStanding(match);
    await tx.put(retailerRows, { ...row, match, standing, decision: null, tie: { words, byName: actor.name ?? '', at } });
    const tiedTicketIds = [...settlement.tiedTicketIds, ticketId];
    await tx.put(retailerSettlements, { ...settlement, ...sumsWithTie(settlement, tieOf(settlement, match, ticket)), tiedTicketIds });
    return { standing };
  });
});
