import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { lotExpiry } from '../../../src/shared/domain/loyalty/points';
import { releasePromise } from '../../../src/shared/domain/loyalty/promises';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { readSettings } from '../../settings/public';
import { pointPromises } from '../documents';
import { pointsGiven } from '../messages';
import { asPromise, changedPromise } from '../promise-record';
import { duePromises } from '../repository';

/** Orders of one round; the next one takes the others. */
const BATCH = 20;

/** Gives the points and growth of orders whose after-sale window has passed; their buyers are told. */
export const releasePoints = action(
  'loyalty.points.release',
  { roundTrips: 500, documentsExamined: 500 },
  async (_input, ctx) => {
    const [due, { values }] = await Promise.all([
      duePromises(ctx.db, ctx.now, BATCH),
      readSettings(ctx.db, ['points']),
    ]);
    const counts = { released: 0, failed: 0 };
    for (const { _id: orderId } of due) {
      try {
        if (await release(orderId, lotExpiry(ctx.now, values.points.validMonths), ctx)) counts.released += 1;
      } catch (error) {
        counts.failed += 1;
        ctx.log.error('points not released', error, { orderId });
      }
    }
    // When all failed, another round at once would fail in the same way.
    return { released: counts.released, finished: due.length < BATCH || counts.failed === due.length };
  },
);

/** One order in a transaction of its own, with its own journal entry: the message leaves with it. */
function release(orderId: string, expiresAt: number, ctx: CommandContext): Promise<boolean> {
  const { now } = ctx;
  return ctx.transactOnce(`release:${orderId}`, async (tx) => {
    const known = await tx.get(pointPromises, orderId);
    const promise = asPromise(known);
    if (promise?.state !== 'promised') return false;
    const plans = releasePromise(promise, expiresAt, now);
    await recordTransfers(tx, plans);
    await tx.put(pointPromises, changedPromise(orderId, known, { state: 'released' }));
    const mine = plans.filter(({ transfer }) => transfer.to === accounts.customerPoints(promise.personId));
    const points = mine.reduce((sum, { transfer }) => sum + transfer.amount, 0);
    const orderNo = promise.lines[0]?.points.facts['orderNo'];
    if (points > 0) tx.emit(pointsGiven(promise.personId, points, String(orderNo)));
    return true;
  });
}
