import { below } from '../../_kit/persistence/conditions';
import { cutPage, PAGE_BUDGET, PAGE_ROWS } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { dealerStatements } from '../statement-documents';
import { toStatementCard } from '../statement-views';
import { sightOf } from '../statement-access';
import { AppError } from '../../../src/shared/errors/app-error';

export const listDealerStatements = action('dealers.statement.list', PAGE_BUDGET, async ({ state, organisationId, after }, ctx) => {
  const { organisationId: at } = actingMembership(ctx);
  const { own, books } = sightOf(ctx, at);
  if (!own && !books) throw new AppError('auth.forbidden');
  const of = own ? at : organisationId;
  const where = { ...(of === undefined ? {} : { organisationId: of }), ...(state === undefined ? {} : { state }), ...(after === undefined ? {} : { order: below(after) }) };
  const found = await ctx.db.find(dealerStatements, { where, orderBy: [['order', 'desc']], limit: PAGE_ROWS });
  const { rows, next } = cutPage(found, ({ order }) => order);
  return { rows: rows.map(toStatementCard), next };
});
