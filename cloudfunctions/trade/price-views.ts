import { standingOn } from '../../src/shared/domain/trade/price-at';
import type { Output } from '../../src/shared/contract/registry';
import type { ListHead, PriceListDocument, PriceTierDocument } from './documents';

type HeadView = Output<'trade.price.get'>['list'];

/** A list as the row of its tier shows it. */
export function headView(head: ListHead, { lists }: Pick<PriceTierDocument, 'lists'>, today: string): HeadView {
  const { id, version, effectiveFrom, replaced, lineCount, byName, reason, at } = head;
  const standing = replaced ? 'replaced' : standingOn(head, lists.filter((list) => !list.replaced), today);
  return { id, version, effectiveFrom, standing, lineCount, byName, reason, at };
}

export function headOf({ _id: id, version, effectiveFrom, replaced, lines, byId, byName, reason, at }: PriceListDocument): ListHead {
  return { id, version, effectiveFrom, replaced, lineCount: lines.length, byId, byName, reason, at };
}
