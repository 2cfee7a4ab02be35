import type { Output } from '../../src/shared/contract/registry';
import type { SpreadsheetProblem } from '../../src/shared/domain/spreadsheets/problem';
import type { StockImportKind } from '../../src/shared/domain/stock/import-kinds';
import type { ImportDocument } from './documents';

type View = Output<'warehouse.import.preview'>;

const MOST_PROBLEMS = 200;
const LONGEST = 100;

/** A sheet that can be booked, or how far that is. */
export function toImportView({ _id: importId, kind, state, rows, pieces, booked, skipped, sample }: ImportDocument): View {
  const shown = sample.map(({ line, name, model, quantity, expectedOn, reference }) => ({ line, name, model, quantity, expectedOn, reference }));
  return { importId, kind, state, rows, pieces, booked, skipped, problemCount: 0, problems: [], sample: shown };
}

/** A sheet of which nothing is kept, and why. */
export function toRefusedView(kind: StockImportKind, problems: readonly SpreadsheetProblem[]): View {
  const shown = problems.slice(0, MOST_PROBLEMS).map(({ code, line, column, detail }) => {
    return { code, line, column: column?.slice(0, LONGEST) ?? null, detail: detail?.slice(0, LONGEST) ?? null };
  });
  return { importId: null, kind, state: 'shown', rows: 0, pieces: 0, booked: 0, skipped: 0, problemCount: problems.length, problems: shown, sample: [] };
}
