import { action } from '../../_kit/runtime/action';
import { compareDay, COMPARING_BUDGET } from '../compare-day';

export const runReconciliation = action('payments.reconciliation.run', COMPARING_BUDGET, async ({ on }, ctx) => ({
  ...(await compareDay(ctx, on)),
  finished: true,
}));
