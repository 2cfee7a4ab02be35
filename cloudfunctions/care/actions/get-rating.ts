import { ratingStanding } from '../../../src/shared/domain/care/ratings';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { derivedId } from '../../_kit/runtime/ids';
import { findWorkOrderForCare } from '../../service/public';
import { rescues } from '../documents';
import { ratingsOf } from '../repository';
import { toRatingView } from '../rescue-views';

export const getRating = action('care.rating.get', { roundTrips: 4, documentsExamined: 5 }, async ({ workOrderId }, { actor, db, now }) => {
  const [found, given, rescue] = await Promise.all([
    findWorkOrderForCare(db, actor, workOrderId),
    ratingsOf(db, workOrderId),
    db.get(rescues, derivedId('rescue', workOrderId)),
  ]);
  if (found === null || found.relation === 'guest') throw new AppError('service.work_order.missing');
  const { state: workOrderState, closeAt } = found.workOrder;
  const rounds = given.map(({ round }) => round);
  const standing = ratingStanding({ workOrderState, closeAt, given: rounds, secondUntil: rescue?.secondUntil ?? null }, now);
  const mayRate = found.mayRate && standing.mayRate;
  return { ratings: given.map(toRatingView), mayRate, closesAt: mayRate ? standing.closesAt : null };
});
