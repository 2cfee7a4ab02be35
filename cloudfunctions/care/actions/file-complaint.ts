import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { mayBeShown } from '../../_kit/wechat/text-check';
import { customerKeys } from '../complaint-record';
import { NEW_COMPLAINT_BUDGET, newComplaint } from '../new-complaint';

/** A customer complains by himself (C10): WeChat looks at his words before the office does. */
export const fileComplaint = action('care.complaint.file', NEW_COMPLAINT_BUDGET, async (input, ctx) => {
  const { personId, householdId } = ctx.actor;
  if (!(await mayBeShown(ctx.actor, input.description, 'comment'))) throw new AppError('identity.text.rejected');
  const whose = { customerIds: [personId], customerKey: customerKeys.household(householdId), recorder: null };
  return newComplaint(ctx, input, { ...whose, method: 'other', side: 'customer' });
});
