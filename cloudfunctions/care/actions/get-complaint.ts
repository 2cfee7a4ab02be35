import { action } from '../../_kit/runtime/action';
import { complaintInSight } from '../complaint-repository';
import { toComplaintView } from '../complaint-views';

export const getComplaint = action(
  'care.complaint.get',
  { roundTrips: 2, documentsExamined: 2 },
  async ({ complaintId }, { actor, db, now }) => {
    const { complaint, relation } = await complaintInSight(db, actor, complaintId);
    return toComplaintView(complaint, relation, now);
  },
);
