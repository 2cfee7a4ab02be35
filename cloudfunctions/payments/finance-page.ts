import type { CollectionDeclaration, Document } from '../_kit/persistence/collections';
import { topUpsNamed } from '../dealers/public';
import { findPage, PAGE_BUDGET, PAGE_ROWS, type Page } from '../_kit/persistence/pages';
import type { QueryContext } from '../_kit/runtime/context';
import { vouchingMembership } from './access';
import type { OfOrder } from './documents';

/** A page, and whose the top-ups among its bills are. */
export const FINANCE_PAGE_BUDGET = { roundTrips: PAGE_BUDGET.roundTrips + 1, documentsExamined: PAGE_BUDGET.documentsExamined + PAGE_ROWS } as const;

/** What to call the dealer of each row that is a top-up's; null of every other. One round trip, none without any. */
export async function dealerNames({ db }: Pick<QueryContext, 'db'>, rows: readonly Pick<OfOrder, 'orderId'>[]): Promise<(orderId: string) => string | null> {
  const named = await topUpsNamed(db, [...new Set(rows.map(({ orderId }) => orderId))]);
  return (orderId) => named.get(orderId)?.name ?? null;
}

/** One page of what finance sees of a collection at and below its organisation, newest first. @throws AppError `auth.forbidden` */
export async function financePage<D extends Document>(
  ctx: QueryContext,
  collection: CollectionDeclaration<D>,
  { filter, after }: { readonly filter?: string | undefined; readonly after?: string | undefined },
): Promise<Page<D>> {
  const { organisationId } = vouchingMembership(ctx.actor);
  const where = { organisationPath: organisationId, ...(filter === undefined ? {} : { listFilter: filter }) };
  return findPage(ctx.db, collection, where, after);
}
