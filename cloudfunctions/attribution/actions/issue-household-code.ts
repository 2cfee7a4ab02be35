import { action } from '../../_kit/runtime/action';
import { subjectOfBuyer } from '../code-subject';
import { issueOnce } from '../issue-once';

/** Gets or makes the receipt's code for who bought: whoever scans it asks him to be let in. */
export const issueHouseholdCode = action('attribution.household.code', { roundTrips: 8, documentsExamined: 6 }, async ({ orderId }, ctx) => {
  const { _id: codeId } = await issueOnce(await subjectOfBuyer(orderId, ctx), ctx);
  return { codeId };
});
