import type { ParsedInput } from '../../../src/shared/contract/registry';
import { action } from '../../_kit/runtime/action';
import { acceptedProposal, refusedProposal, steppedComplaint, type ComplaintDoing } from '../complaint-steps';
import { CUSTOMER_STEP_BUDGET, customerStep } from '../customer-step';
import type { ComplaintDocument } from '../documents';

type Answer = ParsedInput<'care.complaint.answer'>['answer'];

/** The customer takes a proposal or does not, or says that it is not over; who is responsible is told. */
export const answerComplaint = action('care.complaint.answer', CUSTOMER_STEP_BUDGET, ({ complaintId, answer, note }, ctx) =>
  customerStep(
    ctx,
    { complaintId, note, told: answer },
    { change: (complaint, doing) => afterAnswer(complaint, answer, doing), answer: ({ state }) => ({ state }) },
  ),
);

function afterAnswer(complaint: ComplaintDocument, answer: Answer, doing: ComplaintDoing): ComplaintDocument {
  switch (answer) {
    case 'accept':
      return acceptedProposal(complaint, doing);
    case 'refuse':
      return refusedProposal(complaint, doing);
    case 'reopen':
      return steppedComplaint(complaint, 'reopen', doing);
  }
}
