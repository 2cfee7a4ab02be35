import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { ratingsOfTechnician } from '../repository';

/** What a technician's own work was rated, without who rated it. */
export const listMyRatings = action('care.rating.of_me', PAGE_BUDGET, async ({ after }, ctx) => {
  const { rows, next } = await ratingsOfTechnician(ctx.db, actingMembership(ctx).id, after);
  return {
    rows: rows.map(({ workOrderId, kind, stars, tags, words, givenAt }) => ({ workOrderId, kind, stars, tags: [...tags], words, givenAt })),
    next,
  };
});
