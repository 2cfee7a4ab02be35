import { randomUUID } from 'node:crypto';
import { AppError } from '../../../src/shared/errors/app-error';
import type { PayoutOutcome } from '../../../src/shared/contract/commission-statements';
import { oneOf } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { callOther } from '../../_kit/runtime/call-other';
import { headquartersMembership } from '../../_kit/runtime/context';
import { inLanes } from '../../_kit/runtime/in-lanes';
import type { Log } from '../../_kit/runtime/log';
import { doerOf } from '../statement-access';
import { statements, type Doer } from '../statement-documents';

const LANES = 4;

/** Each in a call of its own, as if it were started alone; a repeat finds begun what was begun. */
export const startPayouts = action(
  'commission.payout.start_many',
  { roundTrips: 6, documentsExamined: 24 },
  async ({ statementIds }, ctx) => {
    headquartersMembership(ctx);
    const { db, actor, log } = ctx;
    const ids = [...new Set(statementIds)];
    const known = await db.find(statements, { where: { _id: oneOf(ids) }, limit: ids.length });
    if (known.length < ids.length) throw new AppError('commission.statement.missing');
    const counts = { started: 0, redrawn: 0, offline: 0, unnamed: 0, skipped: 0 };
    await inLanes(ids, LANES, async (statementId) => {
      counts[await beginOne(statementId, doerOf(actor), log)] += 1;
    });
    return ctx.transact(() => Promise.resolve(counts));
  },
);

async function beginOne(statementId: string, by: Doer, log: Log): Promise<PayoutOutcome> {
  try {
    const answer = await callOther('commission.payout.begin', { statementId, ...by }, randomUUID());
    if (answer.ok) return answer.data.outcome;
    log.info('a payout was not begun', { statementId, code: answer.error.code });
  } catch (error) {
    log.error('a payout was not begun', error, { statementId });
  }
  return 'skipped';
}
