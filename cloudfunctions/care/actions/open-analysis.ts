import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { openedComplaints, toOpenedRow } from '../opened-analysis';

/** From a figure to the complaints that it is made of. */
export const openAnalysis = action('care.analysis.open', PAGE_BUDGET, async (input, ctx) => {
  const { rows, next } = await openedComplaints(ctx, input);
  return { rows: rows.map(toOpenedRow), next };
});
