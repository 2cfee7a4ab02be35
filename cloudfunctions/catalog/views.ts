import type { Output } from '../../src/shared/contract/registry';
import { setsAvailable, stockShown } from '../../src/shared/domain/stock/left';
import type { ProductDocument, SetDocument } from './documents';
import { availablePieces, type ShelfRow } from './repository';

type MallRow = Output<'catalog.mall.list'>['rows'][number];
type Component = Output<'catalog.mall.get'>['components'][number];

/** A product or set as it stands in the mall. */
export function toMallRow(row: ShelfRow): MallRow {
  const { _id: id, name, pictureKey, memberPriceFen, stock } = row;
  const available = (productId: string) => availablePieces(stock, productId);
  if (row.kind === 'product') {
    const { kind, model, category, listPriceFen, restockOn } = row;
    const prices = { listPriceFen, priceFen: listPriceFen, memberPriceFen };
    return { id, kind, name, model, category, pictureKey, ...prices, stock: stockShown(available(id)), restockOn };
  }
  const { kind, priceFen, components } = row;
  const listPriceFen = listPriceOf(row);
  const prices = { listPriceFen, priceFen: Math.min(priceFen, listPriceFen), memberPriceFen };
  const stockOfSet = stockShown(setsAvailable(components, available));
  return { id, kind, name, model: null, category: null, pictureKey, ...prices, stock: stockOfSet, restockOn: null };
}

/** What the pieces of a set cost one by one; whole fen. */
function listPriceOf({ components, componentProducts }: SetDocument & ShelfRow): number {
  const priceOf = (productId: string) => componentProducts.find(({ _id }) => _id === productId)?.listPriceFen ?? 0;
  return components.reduce((sum, { productId, quantity }) => sum + priceOf(productId) * quantity, 0);
}

/** The pieces of a set, in its own order. */
export function toComponents(row: ShelfRow): Component[] {
  if (row.kind === 'product') return [];
  return row.components.flatMap(({ productId, quantity }) => {
    const product = row.componentProducts.find(({ _id }) => _id === productId);
    return product === undefined ? [] : [{ ...toComponent(product), quantity }];
  });
}

function toComponent({ _id: id, name, model, category, pictureKey, listPriceFen }: ProductDocument) {
  return { id, name, model, category, pictureKey, listPriceFen };
}
