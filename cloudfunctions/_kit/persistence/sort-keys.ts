import { cutPage, PAGE_ROWS, type Page } from './pages';
import { above, below, between } from './conditions';
import type { CollectionDeclaration, Document } from './collections';
import type { Reader } from './reader';

const DIGITS = 13;

/** An instant and an id in one text that sorts by the instant. */
export function timeKey(at: number, id: string): string {
  return `${String(at).padStart(DIGITS, '0')}:${id}`;
}

/** Ids begin with a letter, so this is before every key of the instant. */
export const before = (at: number): string => String(at).padStart(DIGITS, '0');

/**
 * One page in the order of such a key: the earliest first, or the latest. The cursor is the key of the last row; rows
 * without one are left out. `where` with the key must be an index.
 */
export async function findByKey<K extends string, D extends Document & { readonly [key in K]: string | null }>(
  db: Reader,
  collection: CollectionDeclaration<D>,
  query: {
    readonly where: Readonly<Record<string, unknown>>;
    readonly key: K;
    readonly order: 'asc' | 'desc';
    readonly after: string | undefined;
    /** Of those that come earliest: only keys before this one. */
    readonly until?: string | undefined;
  },
): Promise<Page<D>> {
  const { where, key, order, after, until } = query;
  const upwards = until === undefined ? above(after ?? '') : between(after ?? '', until);
  const bound = order === 'asc' ? upwards : below(after ?? '~');
  const found = await db.find(collection, { where: { ...where, [key]: bound }, orderBy: [[key, order]], limit: PAGE_ROWS });
  return cutPage(found, (row) => row[key] ?? '');
}
