import type { CollectionDeclaration } from './collections';
import type { Reader } from './reader';

/** How many documents fit, at most so many: who has so many to do does not ask how many more. One round trip. */
export async function countUpTo(db: Reader, collection: CollectionDeclaration, match: Readonly<Record<string, unknown>>, most: number): Promise<number> {
  const stages = [{ match }, { limit: most }, { group: { _id: null, count: { $sum: 1 } } }];
  const [row] = await db.aggregate<{ readonly count: number }>(collection, stages);
  return row?.count ?? 0;
}
