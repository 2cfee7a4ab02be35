import { stableId } from '../../cloudfunctions/_kit/runtime/stable-id';
import type { ProductDocument } from '../../cloudfunctions/catalog/documents';
import { toProductDocument } from '../../cloudfunctions/catalog/product-record';
import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { toSearchText } from '../../src/shared/domain/catalog/search-keys';
import { companyFilesText } from '../../src/text/company-files';
import { categoryNames } from '../../src/text/names';
import { Cells } from './cells';
import { readTable, type Problem, type Row } from './table';

const { columns, problems: words } = companyFilesText;
const NEEDED = [columns.name, columns.model, columns.category, columns.price];
const OPTIONAL = [
  columns.memberPrice,
  columns.warrantyMonths,
  columns.needsInstallation,
  columns.onMall,
  columns.description,
  columns.consumables,
  columns.openingStock,
];
const CATEGORIES = Object.entries(categoryNames) as [ProductCategory, string][];
const MOST_MONTHS = 600;
const MOST_PIECES = 100_000;

export interface ProductsFile {
  readonly documents: readonly ProductDocument[];
  /** Pieces by product id, of rows that say how many there are. */
  readonly openingStock: Readonly<Record<string, number>>;
  /** Where they stand in the file. */
  readonly stockedLines: readonly number[];
  readonly problems: readonly Problem[];
}

interface ReadRow {
  readonly line: number;
  readonly key: string;
  readonly product: ProductDocument;
  readonly pieces: number | null;
  /** Models that it uses up. */
  readonly consumables: readonly string[];
  readonly problems: readonly Problem[];
}

function readRow(row: Row): ReadRow {
  const cells = new Cells(row);
  const name = cells.name(columns.name, 60);
  const model = cells.name(columns.model, 40);
  const category = cells.oneOf(columns.category, CATEGORIES, words.category) ?? 'gas_water_heater';
  const listPriceFen = cells.price(columns.price, true) ?? 0;
  const memberPriceFen = cells.price(columns.memberPrice, false);
  if (memberPriceFen !== null && listPriceFen > 0 && memberPriceFen > listPriceFen) {
    cells.wrong(columns.memberPrice, words.memberPrice);
  }
  const consumables = cells.raw(columns.consumables).split(/[、，,；;]/).map((text) => text.trim()).filter((text) => text !== '');
  const facts = {
    kind: 'product' as const,
    name,
    model,
    category,
    description: cells.text(columns.description, 2_000),
    pictureKey: category,
    listPriceFen,
    memberPriceFen,
    warrantyMonths: cells.whole(columns.warrantyMonths, 0, MOST_MONTHS) ?? 0,
    needsInstallation: cells.yesOrNo(columns.needsInstallation, true),
    consumables: consumables.map((used) => stableId('product', toSearchText(used))),
    restockOn: null,
    onMall: cells.yesOrNo(columns.onMall, false),
  };
  const key = toSearchText(model);
  const pieces = cells.whole(columns.openingStock, 0, MOST_PIECES);
  const product = toProductDocument(stableId('product', key), facts);
  return { line: row.line, key, product, pieces, consumables, problems: cells.problems };
}

function repeatedModels(rows: readonly ReadRow[]): Problem[] {
  return rows.flatMap(({ key, line }, position) => {
    const first = rows.findIndex((row) => row.key === key);
    const firstLine = rows[first]?.line;
    if (key === '' || first === position || firstLine === undefined) return [];
    return [{ line, column: columns.model, words: words.repeated(firstLine) }];
  });
}

function missingConsumables(rows: readonly ReadRow[]): Problem[] {
  const keys = new Set(rows.map(({ key }) => key));
  return rows.flatMap(({ line, consumables }) => {
    const missing = consumables.find((model) => !keys.has(toSearchText(model)));
    return missing === undefined ? [] : [{ line, column: columns.consumables, words: words.consumableMissing(missing) }];
  });
}

/** A spreadsheet of models as documents of `products`. The model names the product: importing it again changes it. */
export function readProducts(bytes: Uint8Array): ProductsFile {
  const table = readTable(bytes, NEEDED, OPTIONAL);
  const rows = table.rows.map(readRow);
  const stocked = rows.filter(({ pieces }) => pieces !== null && pieces > 0);
  return {
    documents: rows.map(({ product }) => product),
    openingStock: Object.fromEntries(stocked.map(({ product, pieces }) => [product._id, pieces ?? 0])),
    stockedLines: stocked.map(({ line }) => line),
    problems: [
      ...table.problems,
      ...rows.flatMap(({ problems }) => problems),
      ...repeatedModels(rows),
      ...missingConsumables(rows),
    ],
  };
}
