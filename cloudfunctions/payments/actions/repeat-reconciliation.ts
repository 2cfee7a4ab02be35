import { randomUUID } from 'node:crypto';
import { AppError } from '../../../src/shared/errors/app-error';
import { latestBilledDay } from '../../../src/shared/domain/payments/timing';
import { callOther } from '../../_kit/runtime/call-other';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';

/**
 * Once somebody put right what differed. The comparison itself is the nightly one, in a call of its own: however long a
 * day's bill is, this one only waits.
 */
export const repeatReconciliation = action(
  'payments.reconciliation.repeat',
  { roundTrips: 4, documentsExamined: 3 },
  ({ on }, ctx) => {
    headquartersMembership(ctx);
    const latest = latestBilledDay(ctx.now);
    // Stored with the command, so that a repeat meets the same call.
    const stored = { on: on > latest ? latest : on, callId: randomUUID() };
    return ctx.transact(() => Promise.resolve(stored));
  },
  async ({ on, callId }) => {
    const answer = await callOther('payments.reconciliation.run', { on }, callId);
    if (!answer.ok) throw new AppError('payments.wechat.unavailable');
    return { on: answer.data.on, mismatches: answer.data.mismatches };
  },
);
