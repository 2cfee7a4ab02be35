import type { CollectionDeclaration, Document } from './collections';
import { above } from './conditions';
import type { Reader } from './reader';

const PAGE = 500;
const CHUNK = 100;

/** Everything that fits, page by page in the order of ids; give a condition whose index ends with `_id`. */
export async function allOf<D extends Document>(
  db: Reader,
  collection: CollectionDeclaration<D>,
  where: Readonly<Record<string, unknown>>,
): Promise<readonly D[]> {
  const found: D[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const condition = after === '' ? where : { ...where, _id: above(after) };
    const page: readonly D[] = await db.find(collection, { where: condition, orderBy: [['_id', 'asc']], limit: PAGE });
    found.push(...page);
    after = page.length < PAGE ? null : (page.at(-1)?._id ?? null);
  }
  return found;
}

/** Lists short enough to be asked for at once. */
export function chunksOf<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, position) =>
    items.slice(position * CHUNK, (position + 1) * CHUNK),
  );
}
