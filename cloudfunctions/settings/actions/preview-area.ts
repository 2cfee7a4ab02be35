import { SETTING_AREAS } from '../../../src/shared/domain/setting-areas';
import { effectsOf } from '../../../src/shared/domain/setting-effects/effects-of';
import { MOST_RECENT_CREDITS, recentCredits } from '../../attribution/public';
import { action } from '../../_kit/runtime/action';
import { recentSales } from '../../orders/public';
import { readSettings } from '../public';
import { editorOf } from '../editors';

const RECENT_SALES = 20;

/** What a change would do; nothing is written. */
export const previewArea = action(
  'settings.area.preview',
  { roundTrips: 4, documentsExamined: 1 + SETTING_AREAS.length + RECENT_SALES + MOST_RECENT_CREDITS },
  async ({ area, values }, ctx) => {
    const { organisationId } = editorOf(area, ctx);
    const [{ values: inForce }, sales, decided] = await Promise.all([
      readSettings(ctx.db, SETTING_AREAS),
      recentSales(ctx.db, organisationId, RECENT_SALES),
      area === 'attribution' ? recentCredits(ctx.db, organisationId, ctx.now) : [],
    ]);
    return { effects: [...effectsOf(area, inForce, values, sales, decided)] };
  },
);
