import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { searchKey } from '../../_kit/persistence/search-keys';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { topUps } from '../documents';
import { toTopUpView } from '../views';

/** The money that dealers at and below the caller's place announced, by number or by the dealer's name. */
export const listTopUps = action('dealers.top_up.list', PAGE_BUDGET, async ({ filter, search = '', after }, ctx) => {
  const { organisationId } = actingMembership(ctx);
  const scoped = filter === undefined ? { organisationPath: organisationId } : { organisationPath: organisationId, listFilter: filter };
  const where = search === '' ? scoped : { searchKeys: searchKey(organisationId, search) };
  const { rows, next } = await findPage(ctx.db, topUps, where, after);
  return { rows: rows.map((topUp) => ({ ...toTopUpView(topUp), organisationName: topUp.organisationName, byName: topUp.by.name })), next };
});
