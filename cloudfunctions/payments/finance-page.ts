import { PAGE_SIZE } from '../../src/shared/contract/fields';
import type { CollectionDeclaration, Document } from '../_kit/persistence/collections';
import { below } from '../_kit/persistence/conditions';
import { toPage } from '../_kit/persistence/reader';
import { actingMembership, type QueryContext } from '../_kit/runtime/context';

/** One look at who calls, one page and the row after it. */
export const FINANCE_PAGE_BUDGET = { roundTrips: 2, documentsExamined: 24 } as const;

/** One page of what finance sees of a collection at and below its organisation, newest first. */
export async function financePage<D extends Document>(
  ctx: QueryContext,
  collection: CollectionDeclaration<D>,
  { filter, after }: { readonly filter?: string | undefined; readonly after?: string | undefined },
): Promise<{ readonly rows: readonly D[]; readonly next: string | null }> {
  const found = await ctx.db.find(collection, {
    where: {
      organisationPath: actingMembership(ctx).organisationId,
      ...(filter === undefined ? {} : { listFilter: filter }),
      ...(after === undefined ? {} : { _id: below(after) }),
    },
    orderBy: [['_id', 'desc']],
    limit: PAGE_SIZE + 1,
  });
  return toPage(found, PAGE_SIZE);
}
