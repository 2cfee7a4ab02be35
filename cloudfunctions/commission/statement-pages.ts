import type { StatementState } from '../../src/shared/domain/commission/statements';
import { below } from '../_kit/persistence/conditions';
import { PAGE_ROWS } from '../_kit/persistence/pages';
import { headquartersMembership, type QueryContext } from '../_kit/runtime/context';
import { statements, type StatementDocument } from './statement-documents';

interface Wanted {
  readonly state?: StatementState | undefined;
  readonly after?: string | undefined;
}

/** What finance sees of all statements, newest first: a page, and one more. @throws AppError `auth.forbidden` below headquarters */
export function findStatements(ctx: QueryContext, { state, after }: Wanted): Promise<readonly StatementDocument[]> {
  headquartersMembership(ctx);
  const where = { ...(state === undefined ? {} : { state }), ...(after === undefined ? {} : { order: below(after) }) };
  return ctx.db.find(statements, { where, orderBy: [['order', 'desc']], limit: PAGE_ROWS });
}
