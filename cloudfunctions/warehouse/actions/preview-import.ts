import type { StockImportKind } from '../../../src/shared/domain/stock/import-kinds';
import { sha256 } from '../../../src/shared/kernel/sha256';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { NOTING } from '../../_kit/spreadsheets/uploads';
import { stockImportParts, stockImports, type ImportDocument, type ImportPartDocument, type ImportRow } from '../documents';
import { PART_ROWS } from '../import-booking';
import { problemsInWarehouse, readSheet } from '../import-sheet';
import { toImportView, toRefusedView } from '../import-views';

const SAMPLE = 20;
const ID_LENGTH = 20;

/**
 * Reads a spreadsheet and keeps its rows, to be booked when somebody says so. Nothing is booked here. Who uploads the same
 * sheet while it is being booked sees how far that is.
 */
export const previewImport = action('warehouse.import.preview', { roundTrips: 30 + NOTING.roundTrips, documentsExamined: 20_000 }, async ({ kind, fileId }, ctx) => {
  headquartersMembership(ctx);
  const { db, now } = ctx;
  const { rows, problems } = await readSheet(ctx, kind, fileId);
  if (problems.length > 0) return ctx.transact(() => Promise.resolve(toRefusedView(kind, problems)));
  const { before: under } = await importOf(db, kind, rows);
  const wrong = under?.state === 'booking' ? [] : await problemsInWarehouse(db, kind, rows, now);
  return ctx.transact(async (tx) => {
    const { importId, before } = await importOf(tx, kind, rows);
    if (before?.state === 'booking') return toImportView(before);
    if (wrong.length > 0) return toRefusedView(kind, wrong);
    const shown = { rows: rows.length, pieces: piecesOf(rows), booked: 0, skipped: 0, sample: rows.slice(0, SAMPLE) };
    const sheet: ImportDocument = { _id: importId, kind, state: 'shown', leaving: false, ...shown, by: ctx.actor.name ?? '', at: now };
    await tx.put(stockImports, sheet);
    if (before === null) await tx.insertAll(stockImportParts, partsOf(importId, rows));
    return toImportView(sheet);
  });
});

/** The import of these rows. One that is being deleted does not come back: the same rows are another one then. */
async function importOf(from: Pick<Reader, 'get'>, kind: StockImportKind, rows: readonly ImportRow[]) {
  const importId = idOf([kind, rows]);
  const before = await from.get(stockImports, importId);
  if (before?.leaving !== true) return { importId, before };
  const again = idOf([kind, rows, before.at]);
  return { importId: again, before: await from.get(stockImports, again) };
}

const idOf = (said: readonly unknown[]): string => `imp_${sha256(encodeURIComponent(JSON.stringify(said))).slice(0, ID_LENGTH)}`;

const piecesOf = (rows: readonly ImportRow[]): number => rows.reduce((sum, { quantity }) => sum + quantity, 0);

function partsOf(importId: string, rows: readonly ImportRow[]): readonly ImportPartDocument[] {
  const parts = Array.from({ length: Math.ceil(rows.length / PART_ROWS) }, (_, position) => rows.slice(position * PART_ROWS, (position + 1) * PART_ROWS));
  return parts.map((some, position) => ({ _id: `${importId}:${String(position).padStart(5, '0')}`, importId, done: false, rows: some }));
}
