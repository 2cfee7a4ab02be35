import { MOST_ASKED } from '../../../src/shared/contract/care';
import { above, oneOf } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { ratingId, ratings, rescues } from '../documents';

/** What a customer is asked to rate once more and has not yet. */
export const listAskedRatings = action('care.rating.asked', { roundTrips: 3, documentsExamined: 1 + 2 * MOST_ASKED }, async (_input, { actor, db, now }) => {
  const where = { askedId: actor.personId, secondUntil: above(now) };
  const cared = await db.find(rescues, { where, orderBy: [['secondUntil', 'asc']], limit: MOST_ASKED });
  if (cared.length === 0) return { asked: [] };
  const ids = cared.map(({ workOrderId }) => ratingId(workOrderId, 2));
  const given = new Set((await db.find(ratings, { where: { _id: oneOf(ids) }, limit: ids.length })).map(({ workOrderId }) => workOrderId));
  const left = cared.filter(({ workOrderId }) => !given.has(workOrderId));
  return { asked: left.flatMap(({ workOrderId, productTitle, secondUntil }) => (secondUntil === null ? [] : [{ workOrderId, productTitle, until: secondUntil }])) };
});
