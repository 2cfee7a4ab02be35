import { action } from '../../_kit/runtime/action';
import { settlementInSight } from '../access';
import { toSettlementView } from '../views';

export const getSettlement = action('retailers.settlement.get', { roundTrips: 2, documentsExamined: 2 }, async ({ settlementId }, ctx) =>
  toSettlementView(await settlementInSight(ctx.db, ctx, settlementId)),
);
