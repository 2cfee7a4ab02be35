import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { toVersionAnswer } from '../answers';
import { settings, settingVersions, versionId, type PublishedSetting } from '../documents';
import { editorOf } from '../editors';

/** Makes new values hold from now on. What was decided before keeps the version it was decided by. */
export const publishArea = action(
  'settings.area.publish',
  { roundTrips: 7, documentsExamined: 3 },
  async ({ area, values, basedOn, reason }, ctx) => {
    editorOf(area, ctx);
    const { personId, name } = ctx.actor;
    return ctx.transact(async (tx) => {
      const current = (await tx.get(settings, area))?.version ?? 0;
      if (current !== basedOn) throw new AppError('settings.version.outdated');
      const version = current + 1;
      const published: PublishedSetting = {
        area,
        values,
        version,
        byId: personId,
        byName: name ?? '',
        reason,
        at: ctx.now,
      };
      await tx.put(settings, { _id: area, ...published });
      await tx.insert(settingVersions, {
        _id: versionId(area, version),
        ...published,
      });
      tx.emit({ type: 'setting.published', area, version });
      return toVersionAnswer(published);
    });
  },
);
