import type { Output } from '../../src/shared/contract/registry';
import { oneByOnePrice } from '../../src/shared/domain/catalog/price-limits';
import { setsAvailable, stockShown } from '../../src/shared/domain/stock/left';
import type { ProductDocument } from './documents';
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
function listPriceOf(row: ShelfRow): number {
  return oneByOnePrice(toComponents(row));
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

/** A model or set as those see it who set its prices. */
export function toPricedRow(row: ShelfRow): Output<'catalog.price.list'>['rows'][number] {
  const { name, pictureKey, description, memberPriceFen, onMall } = row;
  const priced = { id: row._id, name, pictureKey, description, memberPriceFen, onMall };
  if (row.kind === 'product') {
    const { kind, model, category, listPriceFen } = row;
    return { ...priced, kind, model, category, listPriceFen, priceFen: listPriceFen, components: [] };
  }
  const components = toComponents(row).map(({ id: productId, name: piece, listPriceFen, quantity }) => {
    return { productId, name: piece, listPriceFen, quantity };
  });
  const { kind, priceFen } = row;
  return { ...priced, kind, model: null, category: null, listPriceFen: listPriceOf(row), priceFen, components };
}
