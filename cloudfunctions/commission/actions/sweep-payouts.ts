import { atMost } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { askSoon } from '../ask-soon';
import { payouts } from '../statement-documents';

const BATCH = 20;
const ROUND_MS = 25_000;

/** One round: what is due to be asked about, the longest waiting first, each in a call of its own. */
export const sweepPayouts = action('commission.payout.sweep', { roundTrips: 2, documentsExamined: BATCH + 1 }, async (_input, { db, log, now }) => {
  const startedAt = performance.now();
  const due = await db.find(payouts, { where: { askAfter: atMost(now) }, orderBy: [['askAfter', 'asc']], limit: BATCH });
  let asked = 0;
  let settled = 0;
  for (const { billNo } of due) {
    if (performance.now() - startedAt > ROUND_MS) break;
    asked += 1;
    const state = await askSoon(billNo, log);
    settled += state === 'paid' || state === 'failed' ? 1 : 0;
  }
  return { asked, settled, finished: asked === due.length && due.length < BATCH };
});
