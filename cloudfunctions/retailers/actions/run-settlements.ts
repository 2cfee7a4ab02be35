import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { bookNextRows } from '../book-settlement';
import { compareSettlement } from '../compare-settlement';
import { retailerSettlements, type SettlementDocument } from '../documents';

/** Well inside the function's minute; the next round goes on from there. */
const ROUND_MS = 25_000;

/** Goes on with the oldest settlement that is compared or booked. */
export const runSettlements = action('retailers.settlement.run', { roundTrips: 40_000, documentsExamined: 400_000 }, async (_input, ctx) => {
  const comparing = await oldest(ctx, 'comparing');
  if (comparing !== null) return { rows: await compareSettlement(ctx, comparing), finished: false };
  const stopAt = performance.now() + ROUND_MS;
  let rows = 0;
  for (let booking = await oldest(ctx, 'booking'); booking !== null; booking = await oldest(ctx, 'booking')) {
    rows += await bookNextRows(ctx, booking);
    if (performance.now() > stopAt) return { rows, finished: false };
  }
  return { rows, finished: true };
});

async function oldest({ db }: CommandContext, state: SettlementDocument['state']): Promise<SettlementDocument | null> {
  const [settlement] = await db.find(retailerSettlements, { where: { state }, orderBy: [['_id', 'asc']], limit: 1 });
  return settlement ?? null;
}
