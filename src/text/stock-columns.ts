import type { Columns } from '../shared/domain/spreadsheets/columns';

const MODEL = { kind: 'text', titles: ['型号', '商品型号', '产品型号', '规格型号'], needed: true, most: 100 } as const;

/** What lies in the warehouse when it begins. */
export const OPENING_COLUMNS = {
  model: MODEL,
  quantity: { kind: 'whole', titles: ['数量', '库存', '库存数量', '期初库存', '在库'], needed: true, least: 1, most: 100_000 },
} as const satisfies Columns;

/** Purchases on their way. */
export const ARRIVAL_COLUMNS = {
  model: MODEL,
  quantity: { kind: 'whole', titles: ['数量', '到货数量', '采购数量'], needed: true, least: 1, most: 100_000 },
  expectedOn: { kind: 'day', titles: ['预计到货日', '到货日', '到货日期', '预计到货'], needed: true },
  reference: { kind: 'text', titles: ['单号', '采购单号', '订单号'], needed: true, most: 30 },
  supplier: { kind: 'text', titles: ['供应商', '厂家', '发货方'], needed: false, most: 30 },
} as const satisfies Columns;

const titles = (columns: Columns): readonly string[] => Object.values(columns).map(({ titles: [title = ''] }) => title);

/** What such a spreadsheet looks like, with a row to be replaced. */
export const IMPORT_SAMPLES = {
  opening: { fileName: '期初库存.csv', rows: [titles(OPENING_COLUMNS), ['JSQ30-16', '12']] },
  arrivals: { fileName: '在途到货.csv', rows: [titles(ARRIVAL_COLUMNS), ['JSQ30-16', '20', '2026-12-01', 'CG2026-118', '万家乐']] },
} as const;
