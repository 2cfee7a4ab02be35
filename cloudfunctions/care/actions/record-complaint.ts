import { action } from '../../_kit/runtime/action';
import { findPersonByPhone } from '../../identity/public';
import { customerKeys } from '../complaint-record';
import { NEW_COMPLAINT_BUDGET, newComplaint } from '../new-complaint';

/** Staff write down one that came by phone, letter or in person; whoever verified that phone can follow it. */
export const recordComplaint = action(
  'care.complaint.record',
  { roundTrips: NEW_COMPLAINT_BUDGET.roundTrips + 2, documentsExamined: NEW_COMPLAINT_BUDGET.documentsExamined + 2 },
  async ({ method, ...input }, ctx) => {
    const { personId: id, name } = ctx.actor;
    const customer = await findPersonByPhone(ctx.db, input.contact.phone);
    const customerIds = customer === null ? [] : [customer.personId];
    const customerKey = customerKeys.phone(input.contact.phone);
    return newComplaint(ctx, input, { customerIds, customerKey, recorder: { id, name: name ?? '' }, method, side: 'staff' });
  },
);
