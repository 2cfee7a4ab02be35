import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { compareDay, COMPARING_BUDGET } from '../compare-day';

/** Once somebody put right what differed. */
export const repeatReconciliation = action('payments.reconciliation.repeat', COMPARING_BUDGET, async ({ on }, ctx) => {
  headquartersMembership(ctx);
  return compareDay(ctx, on);
});
