import { plainLine } from '../../kernel/plain-text';
import { readCell, type Column, type Columns, type RowValues } from './columns';
import type { SpreadsheetProblem } from './problem';
import type { Sheet, SheetRow } from './sheet';

/** Which column of somebody's spreadsheet each of ours is, by what it is called there. */
export type ColumnMapping<C extends Columns> = { readonly [Name in keyof C]?: string };

export interface MappedRow<C extends Columns> {
  readonly line: number;
  readonly values: RowValues<C>;
}

export interface MappedSheet<C extends Columns> {
  /** Rows of which every cell is right. */
  readonly rows: readonly MappedRow<C>[];
  /** In the order of the rows. With one there is nothing to import. */
  readonly problems: readonly SpreadsheetProblem[];
  /** What the columns are called, for whoever maps them by hand; empty when there is no head. */
  readonly headings: readonly string[];
  /** The mapping that was found, to be remembered. */
  readonly mapping: ColumnMapping<C>;
}

interface MapOptions<C extends Columns> {
  /** As somebody chose it for such a spreadsheet before; it wins over the names. */
  readonly mapping?: ColumnMapping<C>;
  /** Two rows with one key are one too many; null: a row without. */
  readonly keyOf?: (values: RowValues<C>) => string | null;
}

/** A head stands below at most so many lines of titles and remarks. */
const HEAD_WITHIN = 20;

/** Blanks, breaks, brackets of every width and letters' case do not tell names apart. */
const heading = (text: string): string => plainLine(text).normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Reads the first sheet that has the columns; of several without, the first says what is missing. */
export function mapSheets<C extends Columns>(sheets: readonly Sheet[], columns: C, options: MapOptions<C> = {}): MappedSheet<C> {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const [first] = filled;
  if (first === undefined) return nothing([whole('no_rows')]);
  const heads = filled.map((sheet) => ({ sheet, head: findHead(sheet, columns, options.mapping ?? {}) }));
  const complete = heads.find(({ head }) => head.missing.length === 0) ?? heads[0];
  return complete === undefined ? nothing([whole('no_rows')]) : mapRows(complete.sheet, complete.head, columns, options);
}

interface Head {
  readonly row: SheetRow | undefined;
  readonly headings: readonly string[];
  /** Where each of our columns stands. */
  readonly places: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
}

/** The row that names most of the columns. */
function findHead(sheet: Sheet, columns: Columns, mapping: Readonly<Record<string, string | undefined>>): Head {
  const heads = sheet.rows.slice(0, HEAD_WITHIN).map((row) => headIn(row, columns, mapping));
  const most = Math.max(...heads.map(({ places }) => places.size));
  const best = heads.find(({ places }) => places.size === most);
  const none = { row: undefined, headings: [], places: new Map(), missing: [], repeated: [] };
  return best ?? none;
}

function headIn(row: SheetRow, columns: Columns, mapping: Readonly<Record<string, string | undefined>>): Head {
  const cells = [...row.cells].filter(([, { text }]) => text.trim() !== '');
  const places = new Map<string, number>();
  const repeated: string[] = [];
  for (const [name, { titles }] of Object.entries(columns)) {
    const chosen = mapping[name];
    const wanted = new Set((chosen === undefined ? titles : [chosen]).map(heading));
    const [first, second] = cells.filter(([, { text }]) => wanted.has(heading(text)));
    if (first !== undefined) places.set(name, first[0]);
    if (first !== undefined && second !== undefined) repeated.push(plainLine(second[1].text));
  }
  const missing = Object.entries(columns).flatMap(([name, column]) => (column.needed && !places.has(name) ? [titleOf(column, mapping[name])] : []));
  return { row, headings: cells.map(([, { text }]) => plainLine(text)), places, missing, repeated };
}

const titleOf = ({ titles: [title = ''] }: Column, chosen: string | undefined): string => chosen ?? title;
const whole = (code: SpreadsheetProblem['code']): SpreadsheetProblem => ({ code, line: null, column: null, detail: null });
const nothing = <C extends Columns>(problems: readonly SpreadsheetProblem[], headings: readonly string[] = []): MappedSheet<C> => {
  return { rows: [], problems, headings, mapping: {} };
};

function mapRows<C extends Columns>(sheet: Sheet, head: Head, columns: C, { keyOf }: MapOptions<C>): MappedSheet<C> {
  const at = head.row?.line ?? null;
  const wrongHead = [
    ...head.missing.map((detail) => ({ code: 'column_missing', line: at, column: null, detail }) as const),
    ...head.repeated.map((detail) => ({ code: 'column_repeated', line: at, column: detail, detail: null }) as const),
  ];
  if (wrongHead.length > 0) return nothing(wrongHead, head.headings);
  const body = sheet.rows.filter(({ line }) => line > (at ?? 0));
  const titles = new Map([...head.places].map(([name, place]) => [name, plainLine(head.row?.cells.get(place)?.text ?? '')]));
  const read = body.filter((row) => isFilled(row, head)).map((row) => readRow(row, columns, head, titles));
  const rows = read.flatMap(({ line, values }) => (values === null ? [] : [{ line, values: values as RowValues<C> }]));
  const repeated = keyOf === undefined ? [] : repeatedRows(rows, keyOf);
  const problems = [...read.flatMap((row) => row.problems), ...repeated].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const mapping = Object.fromEntries(titles) as ColumnMapping<C>;
  return { rows, problems: read.length === 0 ? [whole('no_rows')] : problems, headings: head.headings, mapping };
}

/** A row says something in one of our columns. */
function isFilled({ cells }: SheetRow, { places }: Head): boolean {
  return [...places.values()].some((place) => {
    const cell = cells.get(place);
    return cell !== undefined && cell.kind !== 'merged' && (cell.kind !== 'text' || plainLine(cell.text) !== '');
  });
}

function readRow({ line, cells }: SheetRow, columns: Columns, { places }: Head, titles: ReadonlyMap<string, string>) {
  const values: Record<string, string | number | null> = {};
  const problems: SpreadsheetProblem[] = [];
  for (const [name, column] of Object.entries(columns)) {
    const place = places.get(name);
    const found = readCell(column, place === undefined ? undefined : cells.get(place));
    if (found.wrong === undefined) values[name] = found.value;
    else problems.push({ code: found.wrong, line, column: titles.get(name) ?? null, detail: found.detail ?? null });
  }
  return { line, values: problems.length === 0 ? values : null, problems };
}

function repeatedRows<C extends Columns>(rows: readonly MappedRow<C>[], keyOf: (values: RowValues<C>) => string | null): readonly SpreadsheetProblem[] {
  const firstAt = new Map<string, number>();
  return rows.flatMap(({ line, values }) => {
    const key = keyOf(values);
    if (key === null) return [];
    const first = firstAt.get(key);
    if (first !== undefined) return [{ code: 'repeated', line, column: null, detail: String(first) } as const];
    firstAt.set(key, line);
    return [];
  });
}
