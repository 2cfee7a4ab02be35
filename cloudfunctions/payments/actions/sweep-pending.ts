import { atMost } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { paybacks, payments } from '../documents';
import { askSoon } from '../hand-on';

const BATCH = 20;
/** Well inside the 60 seconds of config.json; the next round goes on from there. */
const ROUND_MS = 40_000;

/** One round: what is due to be asked about, the longest waiting first, each in a call of its own. */
export const sweepPending = action(
  'payments.pending.sweep',
  { roundTrips: 3, documentsExamined: 2 * (BATCH + 1) },
  async (_input, { db, log, now }) => {
    const startedAt = performance.now();
    const due = { where: { askAfter: atMost(now) }, orderBy: [['askAfter', 'asc']], limit: BATCH + 1 } as const;
    const subjects = [
      ...(await db.find(payments, due)).map(({ tradeNo }) => ({ tradeNo, kind: 'payment' as const })),
      ...(await db.find(paybacks, due)).map(({ refundNo }) => ({ tradeNo: refundNo, kind: 'payback' as const })),
    ];
    let asked = 0;
    let settled = 0;
    for (const subject of subjects) {
      if (performance.now() - startedAt > ROUND_MS) break;
      asked += 1;
      settled += (await askSoon(subject, log)) ? 1 : 0;
    }
    const left = subjects.length - asked;
    return { asked, settled, left, finished: left === 0 };
  },
);
