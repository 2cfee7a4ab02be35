import { PAGE_SIZE } from '../../../src/shared/contract/fields';
import type { CollectionDeclaration, Document } from './collections';
import { below } from './conditions';
import type { Reader, Stage } from './reader';

/**
 * Pages of lists, newest first by the time-sortable `_id`. The cursor `after` is the key by which the list is sorted,
 * of the last row shown; absent for the first page.
 */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The cursor of the next page; null when there is none. */
  readonly next: string | null;
}

/** What a page asks for: its rows, and one more to know whether there is another page. */
export const PAGE_ROWS = PAGE_SIZE + 1;
/** A look at who calls, and one page. */
export const PAGE_BUDGET = { roundTrips: 2, documentsExamined: 1 + PAGE_ROWS } as const;

type Where = Readonly<Record<string, unknown>>;

/** One page of the documents that fit. One round trip; `where` must lead with an index that ends in `_id`. */
export async function findPage<D extends Document>(
  db: Reader,
  collection: CollectionDeclaration<D>,
  where: Where,
  after: string | undefined,
): Promise<Page<D>> {
  const found = await db.find(collection, {
    where: { ...where, ...olderThan(after) },
    orderBy: [['_id', 'desc']],
    limit: PAGE_ROWS,
  });
  return cutPage(found, ({ _id }) => _id);
}

/** The same as the first stages of a pipeline; what comes out of it goes through `cutPage`. */
export function pageStages(match: Where, after: string | undefined): readonly Stage[] {
  return [{ match: { ...match, ...olderThan(after) } }, { sort: { _id: -1 } }, { limit: PAGE_ROWS }];
}

/** The page in what was found: at most `PAGE_ROWS` rows in the order of `keyOf`. */
export function cutPage<Row>(found: readonly Row[], keyOf: (row: Row) => string): Page<Row> {
  const rows = found.slice(0, PAGE_SIZE);
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE_SIZE && last !== undefined ? keyOf(last) : null };
}

function olderThan(after: string | undefined): Where {
  return after === undefined ? {} : { _id: below(after) };
}
