import { AppError } from '../../../src/shared/errors/app-error';
import { findPage, PAGE_BUDGET } from '../../_kit/persistence/pages';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type QueryContext } from '../../_kit/runtime/context';
import { dealerMargins } from '../margin-documents';
import { toMarginCard } from '../margin-views';

/** What sales brought at and below the caller's place, or one that headquarters names. */
export const listMargins = action('dealers.margin.list', PAGE_BUDGET, async ({ organisationId, filter, after }, ctx) => {
  const organisationPath = askedPlace(ctx, organisationId);
  const where = filter === undefined ? { organisationPath } : { organisationPath, waitsForPrice: true };
  const { rows, next } = await findPage(ctx.db, dealerMargins, where, after);
  return { rows: rows.map((margin) => ({ id: margin._id, ...toMarginCard(margin) })), next };
});

/** @throws AppError `dealers.dealership.missing` when somebody but headquarters asks for another's */
function askedPlace(ctx: QueryContext, asked: string | undefined): string {
  const { organisationId: own, organisationPath } = actingMembership(ctx);
  if (asked !== undefined && asked !== own && organisationPath.length > 1) throw new AppError('dealers.dealership.missing');
  return asked ?? own;
}
