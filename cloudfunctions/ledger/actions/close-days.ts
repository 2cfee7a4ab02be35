import { action } from '../../_kit/runtime/action';
import { closeNext } from '../closings';

/** The database sums a page at a time, and a round ends well inside the function's timeout. */
const PAGE = 2_000;
const ROUND_MS = 12_000;
const MOST_PAGES = 10;

/** Every page is a transaction of its own, harmless when repeated, so that a round that dies loses one page at most. */
export const closeDays = action(
  'ledger.days.close',
  { roundTrips: 6 * MOST_PAGES + 2, documentsExamined: (PAGE + 4) * MOST_PAGES + 4 },
  async (_input, { db, now }) => {
    const startedAt = performance.now();
    let transfers = 0;
    for (let page = 0; page < MOST_PAGES && performance.now() - startedAt < ROUND_MS; page += 1) {
      const added = await closeNext(db, now, PAGE);
      if (added === 0) return { transfers, finished: true };
      transfers += added;
    }
    return { transfers, finished: false };
  },
);
