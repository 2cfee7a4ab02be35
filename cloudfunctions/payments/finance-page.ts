import type { CollectionDeclaration, Document } from '../_kit/persistence/collections';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { QueryContext } from '../_kit/runtime/context';
import { vouchingMembership } from './access';

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
