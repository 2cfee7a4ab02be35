import { below } from '../../_kit/persistence/conditions';
import { cutPage, PAGE_BUDGET, PAGE_ROWS } from '../../_kit/persistence/pages';
import { searchKey } from '../../_kit/persistence/search-keys';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { dealerStatements } from '../statement-documents';
import { toStatementCard } from '../statement-views';
import { sightOf } from '../statement-access';
import { AppError } from '../../../src/shared/errors/app-error';

export const listDealerStatements = action('dealers.statement.list', PAGE_BUDGET, async ({ state, organisationId, search = '', after }, ctx) => {
  const { organisationId: at } = actingMembership(ctx);
  const { own, books } = sightOf(ctx, at);
  if (!own && !books) throw new AppError('auth.forbidden');
  const of = own ? at : organisationId;
  // One's own need no search, and what a search finds is what stands below the place that asks.
  const filtered = { ...(of === undefined ? {} : { organisationId: of }), ...(state === undefined ? {} : { state }) };
  const asked = own || search === '' ? filtered : { searchKeys: searchKey(at, search) };
  const where = { ...asked, ...(after === undefined ? {} : { order: below(after) }) };
  const found = await ctx.db.find(dealerStatements, { where, orderBy: [['order', 'desc']], limit: PAGE_ROWS });
  const { rows, next } = cutPage(found, ({ order }) => order);
  return { rows: rows.map(toStatementCard), next };
});
