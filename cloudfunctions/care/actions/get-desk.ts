import { CARE_ROLES } from '../../../src/shared/domain/roles';
import { countUpTo } from '../../_kit/persistence/bounded-count';
import { above } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { consultations } from '../consultation-documents';
import { complaints, rescues } from '../documents';

/** More are not counted: who has so many to do does not ask how many. */
const MOST_WAITING = 100;

/** What waits, in three counts at once. */
export const getDesk = action('care.desk.get', { roundTrips: 4, documentsExamined: 1 + 3 * MOST_WAITING }, async (_input, ctx) => {
  const { role, organisationId: organisationPath } = actingMembership(ctx);
  const cares = CARE_ROLES.some((care) => care === role);
  const [rescuesOpen, complaintsDue, consultationsWaiting] = await Promise.all([
    cares ? countUpTo(ctx.db, rescues, { organisationPath, phase: 'open' }, MOST_WAITING) : null,
    // Whose clock runs: the others wait for their customer, or are over.
    cares ? countUpTo(ctx.db, complaints, { organisationPath, deadlineKey: above('') }, MOST_WAITING) : null,
    countUpTo(ctx.db, consultations, { organisationPath, waitingKey: above('') }, MOST_WAITING),
  ]);
  return { rescues: rescuesOpen, complaints: complaintsDue, consultations: consultationsWaiting };
});
