import { CsvError, parse } from 'csv-parse/sync';
import type { Sheet } from '../../../src/shared/domain/spreadsheets/sheet';
import { UnreadableSpreadsheet, type SpreadsheetLimits } from './limits';
import { RowCollector } from './row-collector';
import { textOfBytes } from './text-of-bytes';

/** Rows that are parsed beyond the limit, so that blank ones among them do not count. */
const BLANK_ROWS = 50_000;

/** The one sheet of a CSV file. @throws UnreadableSpreadsheet */
export function readCsv(bytes: Uint8Array, limits: SpreadsheetLimits): readonly Sheet[] {
  const text = textOfBytes(bytes);
  // What calls itself a spreadsheet is often a page of the web.
  if (text === null || /^\s*</.test(text)) throw new UnreadableSpreadsheet('file_unknown');
  const rows = new RowCollector(limits);
  for (const [position, record] of recordsOf(text, limits).entries()) {
    rows.add(position + 1, record.map((cell, column) => [column, { kind: 'text', text: cell }] as const));
  }
  return [{ name: '', rows: rows.take() }];
}

function recordsOf(text: string, limits: SpreadsheetLimits): readonly (readonly string[])[] {
  const options = { bom: true, relax_column_count: true, to: limits.rows + BLANK_ROWS + 1 };
  try {
    return parse(text, { ...options, delimiter: delimiterOf(text) });
  } catch (cause) {
    if (cause instanceof CsvError) throw new UnreadableSpreadsheet('file_broken');
    throw cause;
  }
}

/** Whichever stands most often in the first line that has any. */
function delimiterOf(text: string): string {
  const line = text.split(/\r?\n/, 50).find((each) => /[,;\t]/.test(each)) ?? '';
  const counts = [',', '\t', ';'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  const most = Math.max(...counts.map(({ count }) => count));
  return counts.find(({ count }) => count === most)?.delimiter ?? ',';
}
