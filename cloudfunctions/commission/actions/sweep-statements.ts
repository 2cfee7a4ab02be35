import { atMost } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { steppedStatement } from '../payout-record';
import { statements } from '../statement-documents';

const BATCH = 90;
const EACH = 5;

/** What nobody answered in time counts as confirmed, each in a transaction of its own. */
export const sweepStatements = action(
  'commission.statement.sweep',
  { roundTrips: 1 + EACH * BATCH, documentsExamined: 2 * BATCH },
  async (_input, ctx) => {
    const { db, now } = ctx;
    const due = await db.find(statements, { where: { confirmDueAt: atMost(now) }, orderBy: [['confirmDueAt', 'asc']], limit: BATCH });
    let confirmed = 0;
    for (const { _id, drawnAt } of due) {
      confirmed += await ctx.transactOnce(`statement-confirmed:${_id}:${drawnAt}`, async (tx) => {
        const statement = await tx.get(statements, _id);
        if (statement?.state !== 'drafted' || (statement.confirmDueAt ?? Infinity) > now) return 0;
        await tx.put(statements, steppedStatement(statement, 'confirm', { confirmed: { by: null, at: now }, confirmDueAt: null }));
        return 1;
      });
    }
    return { confirmed, finished: due.length < BATCH };
  },
);
