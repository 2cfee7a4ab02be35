import { subscriber } from '../_kit/outbox/subscriber';
import { callOther } from '../_kit/runtime/call-other';

/** WeChat looks at the pictures at once, not only when the round comes: in a call of its own, which may ask WeChat. */
const checkOffered = subscriber('catalog.case_offered', 'case.offered', async ({ caseId }) => {
  const answer = await callOther('catalog.picture.check', {}, `offered-${caseId.replace(/\W/g, '-')}`);
  if (!answer.ok) throw new Error(`pictures were not checked: ${answer.error.code}`);
});

export const catalogSubscribers = [checkOffered];
