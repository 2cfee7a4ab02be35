import { action } from '../../_kit/runtime/action';
import { settlementInSight } from '../access';
import { retailers, retailerSettlements } from '../documents';
import { stepped } from '../settlement-step';

/** Lays a settlement aside of which nothing is booked: the retailer is free for another sheet. */
export const withdrawSettlement = action('retailers.settlement.withdraw', { roundTrips: 8, documentsExamined: 5 }, ({ settlementId }, ctx) =>
  ctx.transact(async (tx) => {
    const settlement = await settlementInSight(tx, ctx, settlementId);
    const state = stepped(settlement, 'withdraw');
    const retailer = await tx.get(retailers, settlement.organisationId);
    if (retailer?.openSettlementId === settlementId) await tx.put(retailers, { ...retailer, openSettlementId: null });
    await tx.put(retailerSettlements, { ...settlement, state });
    return { state };
  }),
);
