import { action } from '../../_kit/runtime/action';
import { admitHeadquarters } from '../admit';
import { defaultAnswer, toVersionAnswer } from '../answers';
import { settings } from '../documents';

/** One area as it is in force. */
export const getArea = action('settings.area.get', { roundTrips: 2, documentsExamined: 2 }, async ({ area }, ctx) => {
  admitHeadquarters(ctx);
  const published = await ctx.db.get(settings, area);
  return published === null ? defaultAnswer(area) : toVersionAnswer(published);
});
