import { mapSheets } from '../../../src/shared/domain/spreadsheets/map-sheet';
import { MOST_CHANGES } from '../../../src/shared/domain/trade/plan-list';
import { modelSpellings, readPriceRows } from '../../../src/shared/domain/trade/price-table';
import { AppError } from '../../../src/shared/errors/app-error';
import { PRICE_COLUMNS } from '../../../src/text/trade-columns';
import { findModelsNamed } from '../../catalog/public';
import { readNewSpreadsheet } from '../../_kit/spreadsheets/fetch-upload';
import { readSpreadsheet } from '../../_kit/spreadsheets/read-spreadsheet';
import { NOTING } from '../../_kit/spreadsheets/uploads';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership, type QueryContext } from '../../_kit/runtime/context';
import { priceLists } from '../documents';

/** Two spellings of every model, 500 in a round trip. */
const MODEL_TRIPS = 5;

/** Reads a table of prices row by row; nothing is written. */
export const previewPrices = action(
  'trade.price.preview',
  { roundTrips: 2 + NOTING.roundTrips + MODEL_TRIPS, documentsExamined: 2 + NOTING.documentsExamined + 2 * MOST_CHANGES },
  async ({ from, table = '', fileId }, ctx) => {
    headquartersMembership(ctx);
    const before = await pricesBefore(ctx, from);
    const read = fileId === undefined ? await readSpreadsheet(Buffer.from(table)) : await readNewSpreadsheet(ctx, fileId);
    if (!read.ok) return { rows: [], problems: [{ code: read.fault, line: null, column: null, detail: null }] };
    const { rows, problems } = mapSheets(read.sheets, PRICE_COLUMNS, { keyOf: ({ model }) => modelSpellings(model).at(-1) ?? null });
    if (rows.length > MOST_CHANGES) throw new AppError('trade.price.too_many', { most: MOST_CHANGES });
    const models = await findModelsNamed(ctx.db, [...new Set(rows.flatMap(({ values }) => modelSpellings(values.model)))]);
    const found = readPriceRows(rows, models, before);
    const all = [...problems, ...found.problems].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
    return { rows: [...found.rows], problems: all };
  },
);

async function pricesBefore(ctx: QueryContext, listId: string | null): Promise<ReadonlyMap<string, number>> {
  const list = listId === null ? null : await ctx.db.get(priceLists, listId);
  if (listId !== null && list === null) throw new AppError('trade.price.list_missing');
  return new Map((list?.lines ?? []).map(({ productId, priceFen }) => [productId, priceFen]));
}
