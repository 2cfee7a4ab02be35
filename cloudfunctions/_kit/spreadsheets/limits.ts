import type { SpreadsheetFault } from '../../../src/shared/domain/spreadsheets/sheet';

const MEGABYTE = 1024 * 1024;

/** How much of a spreadsheet is read; one that has more is not read at all. */
export interface SpreadsheetLimits {
  readonly bytes: number;
  /** What its parts unpack to, all together. */
  readonly unpackedBytes: number;
  readonly sheets: number;
  /** Filled rows of all sheets. */
  readonly rows: number;
  readonly columns: number;
}

export const SPREADSHEET_LIMITS: SpreadsheetLimits = {
  bytes: 5 * MEGABYTE,
  unpackedBytes: 60 * MEGABYTE,
  sheets: 20,
  rows: 5_000,
  columns: 100,
};

/** Ends the reading of a file: nothing of it is used. */
export class UnreadableSpreadsheet extends Error {
  readonly fault: SpreadsheetFault;

  constructor(fault: SpreadsheetFault) {
    super(fault);
    this.fault = fault;
  }
}
