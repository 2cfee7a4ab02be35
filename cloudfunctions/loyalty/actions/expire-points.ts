import { action } from '../../_kit/runtime/action';
import { expireLots } from '../expire-lots';
import { inLanes } from '../../_kit/runtime/in-lanes';
import { accountsWithExpiredLots } from '../repository';

/** Accounts of one transaction, transactions at a time, and accounts that are read at once: memory does not grow. */
const TOGETHER = 20;
const LANES = 4;
const BATCH = TOGETHER * LANES;
/** Of one batch: its query, and in every lane start, read and write of each account, the transfers and the commit. */
const BATCH_COST = { roundTrips: 1 + LANES * (3 + 2 * TOGETHER), documents: 2 * BATCH };
/** Well inside the 35 seconds that a round of `jobs` may take; the next one goes on from there. */
const ROUND_MS = 20_000;

/**
 * Lets lots expire, those first that waited longest. What expired is no longer found, so every round goes on where the
 * one before stopped; accounts that cannot be written now are passed over until the next one.
 */
export const expirePoints = action(
  'loyalty.points.expire',
  // Of every batch, and the look that finds nothing left: a round does as many as its time allows.
  { roundTrips: BATCH_COST.roundTrips + 1, documentsExamined: BATCH_COST.documents },
  async (_input, { db, log, now }) => {
    const startedAt = performance.now();
    const done = { accounts: 0, lots: 0, points: 0 };
    const failed = new Set<string>();
    const expire = async (ids: readonly string[]): Promise<void> => {
      try {
        const expired = await expireLots(ids, now);
        done.accounts += expired.accounts;
        done.lots += expired.lots;
        done.points += expired.points;
      } catch (error) {
        // One account that cannot be written must not hold up those that were to go with it.
        if (ids.length > 1) for (const id of ids) await expire([id]);
        else for (const id of ids) failed.add(id);
        if (ids.length === 1) log.error('lots not expired', error, { accounts: ids });
      }
    };
    for (;;) {
      const due = await accountsWithExpiredLots(db, now, BATCH + failed.size);
      const ids = due.map(({ _id }) => _id).filter((id) => !failed.has(id));
      if (ids.length === 0) return { ...done, finished: true };
      await inLanes(inParts(ids, TOGETHER), LANES, expire);
      if (performance.now() - startedAt > ROUND_MS) return { ...done, finished: false };
    }
  },
);

function inParts(ids: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, part) => ids.slice(part * size, (part + 1) * size));
}
