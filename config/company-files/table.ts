import { CsvError, parse } from 'csv-parse/sync';
import { textOfBytes } from '../../cloudfunctions/_kit/spreadsheets/text-of-bytes';
import { companyFilesText } from '../../src/text/company-files';

const { problems: words } = companyFilesText;

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 5;
const MOST_ROWS = 5_000;

/** Something to put right, said to whoever keeps the spreadsheet. */
export interface Problem {
  /** As the spreadsheet numbers its rows: the head is row 1. */
  readonly line: number;
  readonly column?: string;
  readonly words: string;
}

export interface Row {
  readonly line: number;
  /** The text of each known column, without blanks around it; empty where there is none. */
  readonly cells: ReadonlyMap<string, string>;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

const failed = (line: number, sentence: string): Table => ({ rows: [], problems: [{ line, words: sentence }] });

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function headProblems(head: readonly string[], needed: readonly string[], known: readonly string[]): Problem[] {
  const repeated = [...new Set(head.filter((column, position) => head.indexOf(column) !== position))];
  return [
    ...needed.filter((column) => !head.includes(column)).map(words.columnMissing),
    ...head.filter((column) => column !== '' && !known.includes(column)).map(words.columnUnknown),
    ...repeated.filter((column) => column !== '').map(words.columnRepeated),
  ].map((sentence) => ({ line: 1, words: sentence }));
}

/**
 * Reads a CSV file whose first row names its columns; blank rows are skipped.
 * @param needed columns that must be there
 * @param optional columns that may be there; any other is a problem
 */
export function readTable(bytes: Uint8Array, needed: readonly string[], optional: readonly string[]): Table {
  if (bytes.length > MOST_MEGABYTES * MEGABYTE) return failed(1, words.tooLarge(MOST_MEGABYTES));
  const text = textOfBytes(bytes);
  if (text === null) return failed(1, words.notText);
  let lines: readonly Line[];
  try {
    const options = { bom: true, info: true, trim: true, relax_column_count: true, skip_empty_lines: true };
    lines = parse(text, { ...options, delimiter: [',', '\t'] }) as unknown as readonly Line[];
  } catch (cause) {
    if (cause instanceof CsvError) return failed(Number(cause.lines ?? 1), words.notParsed);
    throw cause;
  }
  const [head, ...body] = lines;
  if (head === undefined || body.length === 0) return failed(1, words.noRows);
  if (body.length > MOST_ROWS) return failed(1, words.tooManyRows(MOST_ROWS));
  const problems = headProblems(head.record, needed, [...needed, ...optional]);
  if (problems.length > 0) return { rows: [], problems };
  const filled = body.filter(({ record }) => record.some((cell) => cell !== ''));
  const tooLong = filled.filter(({ record }) => record.slice(head.record.length).some((cell) => cell !== ''));
  return {
    rows: filled.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(head.record, record) })),
    problems: tooLong.map(({ info }) => ({ line: info.lines, words: words.tooManyCells })),
  };
}

function cellsOf(head: readonly string[], record: readonly string[]): ReadonlyMap<string, string> {
  return new Map(head.map((column, position) => [column, record[position] ?? '']));
}
