import { CARE_ROLES } from '../../../src/shared/domain/roles';
import type { CollectionDeclaration } from '../../_kit/persistence/collections';
import { above } from '../../_kit/persistence/conditions';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { complaints, consultations, rescues } from '../documents';

/** More are not counted: who has so many to do does not ask how many. */
const MOST_WAITING = 100;

/** What waits, in three counts at once. */
export const getDesk = action('care.desk.get', { roundTrips: 4, documentsExamined: 1 + 3 * MOST_WAITING }, async (_input, ctx) => {
  const { role, organisationId: organisationPath } = actingMembership(ctx);
  const cares = CARE_ROLES.some((care) => care === role);
  const [rescuesOpen, complaintsDue, consultationsWaiting] = await Promise.all([
    cares ? waiting(ctx.db, rescues, { organisationPath, phase: 'open' }) : null,
    // Whose clock runs: the others wait for their customer, or are over.
    cares ? waiting(ctx.db, complaints, { organisationPath, deadlineKey: above('') }) : null,
    waiting(ctx.db, consultations, { organisationPath, waitingKey: above('') }),
  ]);
  return { rescues: rescuesOpen, complaints: complaintsDue, consultations: consultationsWaiting };
});

async function waiting(db: Reader, collection: CollectionDeclaration, match: Readonly<Record<string, unknown>>): Promise<number> {
  const stages = [{ match }, { limit: MOST_WAITING }, { group: { _id: null, count: { $sum: 1 } } }];
  const [row] = await db.aggregate<{ readonly count: number }>(collection, stages);
  return row?.count ?? 0;
}
