import { action } from '../../_kit/runtime/action';
import { subjectToIssue } from '../code-subject';
import { issueOnce } from '../issue-once';

/** Gets or makes the one code of an order, receipt or machine, or the caller's personal code. */
export const issueCode = action('attribution.code.issue', { roundTrips: 8, documentsExamined: 6 }, async (input, ctx) => {
  const { _id: codeId, scene } = await issueOnce(await subjectToIssue(input, ctx), ctx);
  return { codeId, scene };
});
