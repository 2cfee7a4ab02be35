import { EDITORS_OF, SETTING_AREAS } from '../../../src/shared/domain/setting-areas';
import { oneOf } from '../../_kit/persistence/conditions';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { defaultAnswer, toVersionAnswer } from '../answers';
import { settings } from '../documents';

/** Every area that the caller may change, as it is in force. */
export const listAreas = action(
  'settings.area.list',
  { roundTrips: 2, documentsExamined: 1 + SETTING_AREAS.length },
  async (_input, ctx) => {
    const { role } = headquartersMembership(ctx);
    const own = SETTING_AREAS.filter((area) => EDITORS_OF[area].includes(role));
    const published = await ctx.db.find(settings, { where: { _id: oneOf(own) }, limit: own.length });
    const areas = own.map((area) => {
      const version = published.find(({ _id }) => _id === area);
      return version === undefined ? defaultAnswer(area) : toVersionAnswer(version);
    });
    return { areas };
  },
);
