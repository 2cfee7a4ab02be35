import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import { credits } from './credit-documents';
import type { SceneCodeDocument } from './documents';
import { shareOpenings, shares, type ShareDocument } from './share-documents';

export async function findShareByKey(db: Reader, key: string): Promise<ShareDocument | null> {
  const [share] = await db.find(shares, { where: { key }, limit: 1 });
  return share ?? null;
}

/** The share that a scan came by: of a poster's code its own, otherwise the one that the link names. Null for none of his. */
export async function shareOfScan(db: Reader, code: SceneCodeDocument, shareId: string | undefined): Promise<ShareDocument | null> {
  const wanted = code.shareId ?? shareId;
  if (wanted === undefined || code.hostPersonId === null) return null;
  const share = await db.get(shares, wanted);
  return share?.personId === code.hostPersonId ? share : null;
}

export function sharesOf(db: Reader, personId: string, after: string | undefined): Promise<Page<ShareDocument>> {
  return findPage(db, shares, { personId }, after);
}

/** How many people opened a share; counted on an index. */
export const countOpenings = (db: Reader, shareId: string): Promise<number> => db.count(shareOpenings, { shareId });

/** How many orders are credited to a share now; counted on an index. */
export const countOrders = (db: Reader, shareId: string): Promise<number> => db.count(credits, { creditedShareIds: shareId });
