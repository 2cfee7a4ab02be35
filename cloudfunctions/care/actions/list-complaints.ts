import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { complaintsBelow } from '../complaint-repository';
import { toComplaintCard } from '../complaint-views';

export const listComplaints = action('care.complaint.list', PAGE_BUDGET, async ({ filter, after }, ctx) => {
  const { now } = ctx;
  const { rows, next } = await complaintsBelow(ctx.db, actingMembership(ctx).organisationId, { filter, after, now });
  return { rows: rows.map((complaint) => toComplaintCard(complaint, now)), next };
});
