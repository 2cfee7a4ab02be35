import { atMost } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { priceLists, type PriceListDocument } from './documents';

/** The list of a tier that holds on a day; null before its first one. One round trip. */
export async function listHolding(db: Pick<Reader, 'find'>, tierId: string, on: string): Promise<PriceListDocument | null> {
  const [list] = await db.find(priceLists, {
    where: { tierId, replaced: false, effectiveFrom: atMost(on) },
    orderBy: [['effectiveFrom', 'desc']],
    limit: 1,
  });
  return list ?? null;
}
