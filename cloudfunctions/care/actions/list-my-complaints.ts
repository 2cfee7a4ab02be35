import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { ownComplaints } from '../complaint-repository';
import { toComplaintCard } from '../complaint-views';

export const listMyComplaints = action('care.complaint.mine', PAGE_BUDGET, async ({ after }, { actor, db, now }) => {
  const { rows, next } = await ownComplaints(db, actor, after);
  return { rows: rows.map((complaint) => toComplaintCard(complaint, now)), next };
});
