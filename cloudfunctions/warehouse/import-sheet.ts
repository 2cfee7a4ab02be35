import type { SpreadsheetProblem } from '../../src/shared/domain/spreadsheets/problem';
import { mapSheets } from '../../src/shared/domain/spreadsheets/map-sheet';
import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { StockImportKind } from '../../src/shared/domain/stock/import-kinds';
import { dayOf } from '../../src/shared/kernel/time';
import { ARRIVAL_COLUMNS, OPENING_COLUMNS } from '../../src/text/stock-columns';
import { ledgerAccounts } from '../_kit/ledger/documents';
import { oneOf } from '../_kit/persistence/conditions';
import type { CollectionDeclaration } from '../_kit/persistence/collections';
import type { Reader } from '../_kit/persistence/reader';
import type { QueryContext } from '../_kit/runtime/context';
import { readNewSpreadsheet } from '../_kit/spreadsheets/fetch-upload';
import { findModelsNamed } from '../catalog/public';
import { stockArrivals, type ImportRow } from './documents';
import { arrivalIdOf } from './import-booking';

/** A sheet as it can be booked; with one problem nothing of it is. */
export interface ReadSheet {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly SpreadsheetProblem[];
}

/** Ids that are asked for at once. */
const AT_ONCE = 500;

type Said = Omit<ImportRow, 'productId' | 'name' | 'category'>;

/** Reads what somebody uploaded, row by row; models are looked up as they stand on their plates. */
export async function readSheet(ctx: Pick<QueryContext, 'db' | 'now'>, kind: StockImportKind, fileId: string): Promise<ReadSheet> {
  const read = await readNewSpreadsheet(ctx, fileId);
  if (!read.ok) return { rows: [], problems: [{ code: read.fault, line: null, column: null, detail: null }] };
  const { said, problems } = kind === 'opening' ? opening(read.sheets) : arrivals(read.sheets);
  if (problems.length > 0) return { rows: [], problems };
  const models = await findModelsNamed(ctx.db, [...new Set(said.map(({ model }) => model))]);
  const rows = said.flatMap((row) => {
    const [found, other] = models.filter(({ model }) => model === row.model);
    if (found === undefined || other !== undefined) return [];
    const { productId, name, category } = found;
    return [{ ...row, productId, name, category }];
  });
  const known = new Set(rows.map(({ line }) => line));
  return { rows, problems: said.filter(({ line }) => !known.has(line)).map((row) => ({ code: 'product_unknown', line: row.line, column: null, detail: row.model })) };
}

function opening(sheets: Parameters<typeof mapSheets>[0]): { readonly said: readonly Said[]; readonly problems: readonly SpreadsheetProblem[] } {
  const { rows, problems } = mapSheets(sheets, OPENING_COLUMNS, { keyOf: ({ model }) => model });
  return { problems, said: rows.map(({ line, values }) => ({ line, ...values, expectedOn: null, supplier: '', reference: '' })) };
}

function arrivals(sheets: Parameters<typeof mapSheets>[0]): { readonly said: readonly Said[]; readonly problems: readonly SpreadsheetProblem[] } {
  const { rows, problems } = mapSheets(sheets, ARRIVAL_COLUMNS, { keyOf: ({ model, reference }) => `${reference}\n${model}` });
  return { problems, said: rows.map(({ line, values }) => ({ line, ...values, supplier: values.supplier ?? '' })) };
}

/** What the warehouse knows better: days that are over, and what was booked of the same before. */
export async function problemsInWarehouse(db: Reader, kind: StockImportKind, rows: readonly ImportRow[], now: number): Promise<readonly SpreadsheetProblem[]> {
  const idOf = kind === 'opening' ? ({ productId }: ImportRow) => accounts.stock(productId) : arrivalIdOf;
  const there = await existing(db, kind === 'opening' ? ledgerAccounts : stockArrivals, rows.map(idOf));
  const today = dayOf(now);
  return rows.flatMap((row): readonly SpreadsheetProblem[] => {
    const problem = { line: row.line, column: null, detail: null };
    if (there.has(idOf(row))) return [{ ...problem, code: kind === 'opening' ? 'counted_before' : 'announced_before' }];
    return row.expectedOn !== null && row.expectedOn < today ? [{ ...problem, code: 'day_past' }] : [];
  });
}

async function existing(db: Reader, collection: CollectionDeclaration, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const some = ids.slice(first, first + AT_ONCE);
    for (const { _id } of await db.find(collection, { where: { _id: oneOf(some) }, limit: some.length })) found.add(_id);
  }
  return found;
}
