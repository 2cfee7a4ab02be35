import { action } from '../../_kit/runtime/action';
import { withEvidence } from '../complaint-steps';
import { CUSTOMER_STEP_BUDGET, customerStep } from '../customer-step';

/** The customer shows more of what he complains of (C10); who is responsible is told. */
export const addEvidence = action('care.complaint.add', CUSTOMER_STEP_BUDGET, ({ complaintId, photos, note }, ctx) =>
  customerStep(
    ctx,
    { complaintId, note, told: 'add' },
    { change: (complaint, doing) => withEvidence(complaint, photos, doing), answer: (shown) => ({ photos: shown.photos.length }) },
  ),
);
