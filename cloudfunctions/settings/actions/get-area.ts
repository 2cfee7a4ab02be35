import { action } from '../../_kit/runtime/action';
import { defaultAnswer, toVersionAnswer } from '../answers';
import { settings } from '../documents';
import { editorOf } from '../editors';

/** One area as it is in force. */
export const getArea = action('settings.area.get', { roundTrips: 2, documentsExamined: 2 }, async ({ area }, ctx) => {
  editorOf(area, ctx);
  const published = await ctx.db.get(settings, area);
  return published === null ? defaultAnswer(area) : toVersionAnswer(published);
});
