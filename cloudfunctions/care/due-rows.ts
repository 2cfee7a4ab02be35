import type { CollectionDeclaration, Document } from '../_kit/persistence/collections';
import { between } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';

/** Rows whose deadline has passed and of which nobody was told, those that waited longest first. */
export function dueRows<D extends Document>(db: Reader, collection: CollectionDeclaration<D>, now: number, limit: number): Promise<readonly D[]> {
  return db.find(collection, { where: { dueAt: between(0, now) }, orderBy: [['dueAt', 'asc'], ['_id', 'asc']], limit });
}
