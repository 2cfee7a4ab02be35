import type { PriceColumns } from '../shared/domain/trade/price-table';

/** How the columns of a table of prices may be called. */
export const PRICE_COLUMNS: PriceColumns = {
  model: { kind: 'text', most: 60, needed: true, titles: ['型号', '产品型号', '商品型号', '规格型号'] },
  price: { kind: 'amount', signed: false, needed: true, titles: ['价格', '价格（元）', '提货价', '提货价（元）', '单价', '单价（元）', '供货价'] },
};
