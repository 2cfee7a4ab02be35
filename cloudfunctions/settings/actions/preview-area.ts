import { SETTING_AREAS } from '../../../src/shared/domain/setting-areas';
import { effectsOf } from '../../../src/shared/domain/setting-effects/effects-of';
import { action } from '../../_kit/runtime/action';
import { recentSales } from '../../orders/public';
import { readSettings } from '../public';
import { editorOf } from '../editors';

const RECENT_SALES = 20;

/** What a change would do; nothing is written. */
export const previewArea = action(
  'settings.area.preview',
  { roundTrips: 3, documentsExamined: 1 + SETTING_AREAS.length + RECENT_SALES },
  async ({ area, values }, ctx) => {
    const { organisationId } = editorOf(area, ctx);
    const [{ values: inForce }, sales] = await Promise.all([
      readSettings(ctx.db, SETTING_AREAS),
      recentSales(ctx.db, organisationId, RECENT_SALES),
    ]);
    return { effects: [...effectsOf(area, inForce, values, sales)] };
  },
);
