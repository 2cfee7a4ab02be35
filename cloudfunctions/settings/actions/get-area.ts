import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { defaultAnswer, toVersionAnswer } from '../answers';
import { settings } from '../documents';

/** One area as it is in force. */
export const getArea = action('settings.area.get', { roundTrips: 2, documentsExamined: 2 }, async ({ area }, ctx) => {
  headquartersMembership(ctx);
  const published = await ctx.db.get(settings, area);
  return published === null ? defaultAnswer(area) : toVersionAnswer(published);
});
