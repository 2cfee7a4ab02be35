import { SETTING_AREAS } from '../../../src/shared/domain/setting-areas';
import { oneOf } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { defaultAnswer, toVersionAnswer } from '../answers';
import { settings } from '../documents';

/** Every area as it is in force. */
export const listAreas = action(
  'settings.area.list',
  { roundTrips: 2, documentsExamined: 1 + SETTING_AREAS.length },
  async (_input, ctx) => {
    headquartersMembership(ctx);
    const where = { _id: oneOf(SETTING_AREAS) };
    const published = await ctx.db.find(settings, { where, limit: SETTING_AREAS.length });
    const areas = SETTING_AREAS.map((area) => {
      const version = published.find(({ _id }) => _id === area);
      return version === undefined ? defaultAnswer(area) : toVersionAnswer(version);
    });
    return { areas };
  },
);
