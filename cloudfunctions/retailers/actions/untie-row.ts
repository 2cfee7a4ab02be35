import { isTied } from '../../../src/shared/domain/retailers/states';
import { sumsWithTie } from '../../../src/shared/domain/retailers/ties';
import { AppError } from '../../../src/shared/errors/app-error';
import { assert } from '../../../src/shared/kernel/assert';
import { action } from '../../_kit/runtime/action';
import { settlementInSight } from '../access';
import { retailerRows, retailerSettlements, retailerTickets, rowIdOf } from '../documents';
import { stepped } from '../settlement-step';
import { tieOf } from '../tie';

/** Takes back what was tied by hand: the row is nobody's again, and its ticket free for another. */
export const untieRow = action('retailers.settlement.untie', { roundTrips: 9, documentsExamined: 6 }, ({ settlementId, rowNo }, ctx) =>
  ctx.transact(async (tx) => {
    const settlement = await settlementInSight(tx, ctx, settlementId);
    stepped(settlement, 'decide');
    const row = await tx.get(retailerRows, rowIdOf(settlementId, rowNo));
    if (row === null) throw new AppError('retailers.row.missing');
    const { match } = row;
    if (match === null || !isTied(match)) throw new AppError('retailers.row.decided');
    const ticket = await tx.get(retailerTickets, match.ticket.id);
    assert(ticket !== null, 'a ticket that a row was tied to');
    await tx.put(retailerRows, { ...row, match: null, standing: 'foreign', decision: null, tie: null });
    const tiedTicketIds = settlement.tiedTicketIds.filter((id) => id !== match.ticket.id);
    await tx.put(retailerSettlements, { ...settlement, ...sumsWithTie(settlement, tieOf(settlement, match, ticket), -1), tiedTicketIds });
    return { standing: 'foreign' as const };
  }),
);
