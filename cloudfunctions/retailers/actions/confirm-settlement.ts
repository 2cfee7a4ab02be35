import { randomUUID } from 'node:crypto';
import { AppError } from '../../../src/shared/errors/app-error';
import { callOther } from '../../_kit/runtime/call-other';
import { action } from '../../_kit/runtime/action';
import { settlementInSight } from '../access';
import { retailerSettlements } from '../documents';
import { stepped } from '../settlement-step';

/** Has it booked, when what arrived is what the sheet says. */
export const confirmSettlement = action(
  'retailers.settlement.confirm',
  { roundTrips: 6, documentsExamined: 3 },
  ({ settlementId, netFen }, ctx) =>
    ctx.transact(async (tx) => {
      const settlement = await settlementInSight(tx, ctx, settlementId);
      const state = stepped(settlement, 'confirm');
      if (settlement.netFen !== netFen) throw new AppError('retailers.settlement.amount_differs', { sheetFen: settlement.netFen });
      await tx.put(retailerSettlements, { ...settlement, state, through: 0, booked: 0 });
      return { state };
    }),
  async (stored, { log }) => {
    await callOther('retailers.settlement.run', {}, randomUUID()).catch((error: unknown) => log.error('booking waits for its round', error));
    return stored;
  },
);
