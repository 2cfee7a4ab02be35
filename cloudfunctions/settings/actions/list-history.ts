import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { toVersionAnswer } from '../answers';
import { settingVersions } from '../documents';
import { editorOf } from '../editors';

/** Who changed an area, when and why; newest first. */
export const listHistory = action('settings.area.history', PAGE_BUDGET, async ({ area, after }, ctx) => {
  editorOf(area, ctx);
  const { rows, next } = await findPage(ctx.db, settingVersions, { area }, after);
  return { rows: rows.map(toVersionAnswer), next };
});
