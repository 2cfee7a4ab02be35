import { PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { pageOfDraws } from '../offer-repository';
import { toDrawView } from '../offer-views';

/** The asker's draws, the latest first. */
export const listMyDraws = action('loyalty.draw.mine', PAGE_BUDGET, async ({ filter, after }, { db, actor }) => {
  const { rows, next } = await pageOfDraws(db, { of: filter ?? 'all', personId: actor.personId }, after);
  return { rows: rows.map(toDrawView), next };
});
