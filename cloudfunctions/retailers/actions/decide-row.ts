import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { settlementInSight } from '../access';
import { retailerRows, rowIdOf } from '../documents';
import { stepped } from '../settlement-step';

/** Finance says what becomes of a row that differs, or that nobody knows; the last word counts until it is confirmed. */
export const decideRow = action('retailers.settlement.decide', { roundTrips: 7, documentsExamined: 4 }, ({ settlementId, rowNo, decision: kind, words }, ctx) => {
  const { now: at, actor } = ctx;
  return ctx.transact(async (tx) => {
    stepped(await settlementInSight(tx, ctx, settlementId), 'decide');
    const row = await tx.get(retailerRows, rowIdOf(settlementId, rowNo));
    if (row === null) throw new AppError('retailers.row.missing');
    // What agrees is settled, and of a foreign row there is no ticket to give anything up of.
    if (row.standing === 'agreed' || (row.standing === 'foreign' && kind === 'accept')) throw new AppError('retailers.row.decided');
    await tx.put(retailerRows, { ...row, decision: { kind, words, byName: actor.name ?? '', at } });
    return { decision: kind };
  });
});
