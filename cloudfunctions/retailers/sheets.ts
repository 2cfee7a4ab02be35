import type { Output } from '../../src/shared/contract/registry';
import type { Columns, RowValues } from '../../src/shared/domain/spreadsheets/columns';
import { mapSheets, type MappedSheet } from '../../src/shared/domain/spreadsheets/map-sheet';
import { AppError } from '../../src/shared/errors/app-error';
import { readNewSpreadsheet, readUploadedSpreadsheet } from '../_kit/spreadsheets/fetch-upload';
import type { ReadSpreadsheet } from '../_kit/spreadsheets/read-spreadsheet';
import type { QueryContext } from '../_kit/runtime/context';

/** A preview names so many of what is wrong. */
const SHOWN_PROBLEMS = 50;
const SHOWN_HEADINGS = 60;

type Mapping = Readonly<Record<string, string>>;

/** What columns are called: as somebody says now, or as it was found the last time. */
interface Known {
  readonly chosen?: Mapping | undefined;
  readonly remembered: Mapping;
}

type KeyOf<C extends Columns> = (values: RowValues<C>) => string | null;

/** Reads a spreadsheet that somebody uploaded and that nothing keeps yet. */
export const readNewSheet = async <C extends Columns>(
  ctx: Pick<QueryContext, 'db' | 'now'>,
  fileId: string,
  ...how: readonly [columns: C, known: Known, keyOf?: KeyOf<C>]
): Promise<MappedSheet<C>> => byNames(await readNewSpreadsheet(ctx, fileId), ...how);

/** Reads the spreadsheet that an open settlement keeps. */
export const readKeptSheet = async <C extends Columns>(fileId: string, columns: C, known: Known): Promise<MappedSheet<C>> =>
  byNames(await readUploadedSpreadsheet(fileId), columns, known);

/** By the names that its columns have. What is remembered holds only for a sheet that it fits. */
function byNames<C extends Columns>(read: ReadSpreadsheet, columns: C, { chosen, remembered }: Known, keyOf?: KeyOf<C>): MappedSheet<C> {
  if (!read.ok) return { rows: [], problems: [{ code: read.fault, line: null, column: null, detail: null }], headings: [], mapping: {} };
  const mapped = (mapping: Mapping) => mapSheets(read.sheets, columns, { mapping, ...(keyOf === undefined ? {} : { keyOf }) });
  if (chosen !== undefined) return mapped(chosen);
  const asBefore = mapped(remembered);
  return asBefore.problems.some(({ code }) => code === 'column_missing') ? mapped({}) : asBefore;
}

/** All rows of a sheet of which nothing is wrong. @throws AppError `retailers.sheet.wrong` */
export function rightRows<C extends Columns>({ rows, problems }: MappedSheet<C>): MappedSheet<C>['rows'] {
  if (problems.length > 0) throw new AppError('retailers.sheet.wrong', { problems: problems.length });
  return rows;
}

/** What is shown of a sheet before anything is written. */
export function toPreview<C extends Columns>(
  { rows, problems, headings, mapping }: MappedSheet<C>,
  amountOf: (values: RowValues<C>) => number,
  known: number,
): Output<'retailers.ticket.preview'> {
  return {
    rows: rows.length,
    totalFen: rows.reduce((sum, { values }) => sum + amountOf(values), 0),
    problems: problems.slice(0, SHOWN_PROBLEMS),
    problemCount: problems.length,
    headings: headings.slice(0, SHOWN_HEADINGS),
    mapping: mapping,
    known,
  };
}
