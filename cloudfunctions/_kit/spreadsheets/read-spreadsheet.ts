import type { Sheet, SpreadsheetFault } from '../../../src/shared/domain/spreadsheets/sheet';
import { SPREADSHEET_LIMITS, UnreadableSpreadsheet, type SpreadsheetLimits } from './limits';
import { markMerged } from './merged-cells';
import { PackedFile } from './packed-file';
import { readCsv } from './read-csv';
import { RowCollector } from './row-collector';
import { SheetReader } from './sheet-reader';
import { readWorkbookParts } from './workbook-parts';

/** What a file holds: all of it or nothing. */
export type ReadSpreadsheet =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly fault: SpreadsheetFault };

const PACKED = Buffer.from('PK');
/** Old .xls files, and those that ask for a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** Reads a .xlsx or .csv file (UTF-8 or GB18030) that somebody sent, whatever it is. */
export async function readSpreadsheet(bytes: Buffer, limits: SpreadsheetLimits = SPREADSHEET_LIMITS): Promise<ReadSpreadsheet> {
  try {
    return { ok: true, sheets: await readSheets(bytes, limits) };
  } catch (error) {
    if (error instanceof UnreadableSpreadsheet) return { ok: false, fault: error.fault };
    throw error;
  }
}

async function readSheets(bytes: Buffer, limits: SpreadsheetLimits): Promise<readonly Sheet[]> {
  if (bytes.length === 0) throw new UnreadableSpreadsheet('file_empty');
  if (bytes.length > limits.bytes) throw new UnreadableSpreadsheet('file_too_large');
  if (bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) throw new UnreadableSpreadsheet(bytes.includes(ENCRYPTED) ? 'file_protected' : 'file_old');
  return bytes.subarray(0, PACKED.length).equals(PACKED) ? readWorkbook(bytes, limits) : readCsv(bytes, limits);
}

async function readWorkbook(bytes: Buffer, limits: SpreadsheetLimits): Promise<readonly Sheet[]> {
  const file = await PackedFile.open(bytes, limits);
  const book = await readWorkbookParts(file, limits);
  const rows = new RowCollector(limits);
  const sheets: Sheet[] = [];
  for (const { name, part } of book.sheets) {
    const reader = new SheetReader(book, rows);
    await file.read(part, reader);
    sheets.push({ name, rows: markMerged(rows.take(), reader.ranges, limits.columns) });
  }
  return sheets;
}
