import { atMost } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { positions } from '../documents';

const BATCH = 50;
/** Who has reported nothing for so long is not on his way any more, or his phone is off. */
const STALE_MS = 2 * 3_600_000;

/** Positions that nobody took down; one that is reported meanwhile stays. */
export const sweepPositions = action('service.position.sweep', { roundTrips: 300, documentsExamined: 200 }, async (_input, ctx) => {
  const before = ctx.now - STALE_MS;
  const stale = await ctx.db.find(positions, { where: { at: atMost(before) }, orderBy: [['at', 'asc']], limit: BATCH });
  for (const { _id, at } of stale) {
    await ctx.transactOnce(`position:${_id}:${at}`, async (tx) => {
      const current = await tx.get(positions, _id);
      if (current !== null && current.at <= before) await tx.remove(positions, _id);
    });
  }
  return { removed: stale.length, finished: stale.length < BATCH };
});
