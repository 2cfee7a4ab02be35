import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findWorkOrder } from '../../service/public';
import { ratingsOf, rescueFor } from '../repository';
import { rescueCommands, toRatingView, toRescueRow, toRescueTimeline } from '../rescue-views';

const MOST_MEDIA = 6;

/** A rescue with both ratings and the latest pictures of the work, for who is about to phone. */
export const getRescue = action('care.rescue.get', { roundTrips: 4, documentsExamined: 5 }, async ({ rescueId }, ctx) => {
  const rescue = await rescueFor(ctx.db, actingMembership(ctx), rescueId);
  const { workOrderId } = rescue;
  const [given, workOrder] = await Promise.all([ratingsOf(ctx.db, workOrderId), findWorkOrder(ctx.db, workOrderId)]);
  const pictures = (workOrder?.done ?? []).flatMap(({ photos }) => photos).slice(-MOST_MEDIA);
  return {
    rescue: toRescueRow(rescue, ctx.now),
    ratings: given.map(toRatingView),
    media: pictures.map((fileId) => ({ fileId, kind: 'photo' as const })),
    timeline: toRescueTimeline(rescue),
    commands: rescueCommands(rescue),
    secondUntil: rescue.secondUntil,
  };
});
