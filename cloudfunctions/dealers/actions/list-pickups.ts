import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { searchKey } from '../../_kit/persistence/search-keys';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { pickups } from '../documents';
import { toPickupCard } from '../views';

/** The pick-ups at and below the caller's place, by number or by the dealer's name. */
export const listPickups = action('dealers.pickup.list', PAGE_BUDGET, async ({ filter, search = '', after }, ctx) => {
  const { organisationId } = actingMembership(ctx);
  const scoped = filter === undefined ? { organisationPath: organisationId } : { organisationPath: organisationId, listFilter: filter };
  const where = search === '' ? scoped : { searchKeys: searchKey(organisationId, search) };
  const { rows, next } = await findPage(ctx.db, pickups, where, after);
  return { rows: rows.map(toPickupCard), next };
});
