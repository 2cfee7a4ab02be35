import { toCsv } from '../../../src/shared/kernel/csv';
import { COMPLAINT_COLUMNS, complaintCells } from '../../../src/text/complaint-columns';
import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { openedComplaints, toOpenedRow } from '../opened-analysis';

/** Page by page, so that a company of any size is exported; the client puts the pages together. */
export const exportAnalysis = action('care.analysis.export', PAGE_BUDGET, async (input, ctx) => {
  const { rows, next } = await openedComplaints(ctx, input);
  const head = input.after === undefined ? [COMPLAINT_COLUMNS] : [];
  return { csv: toCsv([...head, ...rows.map((complaint) => complaintCells(toOpenedRow(complaint)))]), next };
});
