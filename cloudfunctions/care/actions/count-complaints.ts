import { monthAt } from '../../../src/shared/domain/care/complaint-figures';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import { complaintMonthId, complaintMonths } from '../complaint-months';
import { changedComplaint, countOf } from '../complaint-record';
import { toSums, withComplaint } from '../complaint-sums';
import { complaints, type ComplaintDocument } from '../documents';

/** So many a round; the next one goes on. */
const BATCH = 30;

/**
 * Brings the months' sums up to date (K6). Nobody else writes them, so that whoever takes a step in a complaint waits for no
 * other; each complaint knows as what it was counted, so that it is never counted twice.
 */
export const countComplaints = action('care.analysis.count', { roundTrips: 500, documentsExamined: 500 }, async (_input, ctx) => {
  const changed = await ctx.db.find(complaints, { where: { uncounted: 1 }, orderBy: [['_id', 'asc']], limit: BATCH });
  let counted = 0;
  for (const { _id, timesCounted } of changed) counted += await ctx.transactOnce(`counted:${_id}:${String(timesCounted)}`, (tx) => count(tx, _id));
  return { counted, finished: changed.length < BATCH };
});

/** Read again: it may have changed, and may be counted already. */
async function count(tx: Transaction, complaintId: string): Promise<number> {
  const complaint = await tx.get(complaints, complaintId);
  if (complaint === null || complaint.uncounted === null) return 0;
  for (const organisationId of complaint.organisationPath) await countBelow(tx, organisationId, complaint);
  await tx.put(complaints, changedComplaint(complaint, { counted: countOf(complaint), timesCounted: complaint.timesCounted + 1 }));
  return 1;
}

async function countBelow(tx: Transaction, organisationId: string, complaint: ComplaintDocument): Promise<void> {
  const _id = complaintMonthId(organisationId, monthAt(complaint.receivedAt));
  const known = await tx.get(complaintMonths, _id);
  await tx.put(complaintMonths, { _id, sums: [...withComplaint(toSums(known?.sums ?? []), complaint).values()] });
}
