import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { headView } from '../price-views';
import { allTiers, MOST_TIERS } from '../repository';

/** Every tier with its latest lists. */
export const listPriceTiers = action(
  'trade.price.lists',
  { roundTrips: 2, documentsExamined: 1 + MOST_TIERS },
  async (_input, ctx) => {
    headquartersMembership(ctx);
    const today = dayOf(ctx.now);
    const tiers = await allTiers(ctx.db);
    return { tiers: tiers.map((tier) => ({ id: tier._id, name: tier.name, version: tier.version, lists: tier.lists.map((head) => headView(head, tier, today)) })) };
  },
);
