import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import { below } from '../../_kit/persistence/conditions';
import { toPage } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { toVersionAnswer } from '../answers';
import { settingVersions } from '../documents';

/** Who changed an area, when and why; newest first. */
export const listHistory = action(
  'settings.area.history',
  { roundTrips: 2, documentsExamined: 1 + PAGE_SIZE + 1 },
  async ({ area, after }, ctx) => {
    headquartersMembership(ctx);
    const found = await ctx.db.find(settingVersions, {
      where: { area, ...(after === undefined ? {} : { _id: below(after) }) },
      orderBy: [['_id', 'desc']],
      limit: PAGE_SIZE + 1,
    });
    const { rows, next } = toPage(found, PAGE_SIZE);
    return { rows: rows.map(toVersionAnswer), next };
  },
);
