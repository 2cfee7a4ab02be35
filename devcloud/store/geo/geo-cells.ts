import { StoreError } from '../types';
import { GEO_CELL_TAG } from '../values/order-key';
import type { Leaf } from '../values/document-value';
import { boundingBox, readGeometry } from './geometry';
import type { BoundingBox } from './geometry';

/** Side of a grid cell in degrees: about 5.5 km north to south. */
const CELL_DEGREES = 0.05;
const ROWS = 180 / CELL_DEGREES;
const COLUMNS = 360 / CELL_DEGREES;

/** A shape over more cells than this is filed once under `EVERYWHERE`, which every search reads. */
const MAX_CELLS_OF_SHAPE = 64;
const EVERYWHERE_ROW = 0xfffe;

/** Cells side by side in one row of the grid, both ends included: one range of index keys. */
interface CellRun {
  readonly row: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** Index keys of a stored location: the cells it touches; nothing when the field is missing (the index is sparse). */
export function geoCellKeys(value: Leaf): readonly Buffer[] {
  if (value === undefined || value === null) return [];
  const geometry = readGeometry(value);
  if (geometry === undefined) {
    throw new StoreError('invalid_update', `Can't extract geo keys: unknown GeoJSON type: ${JSON.stringify(value)}`);
  }
  const runs = runsOfBox(boundingBox(geometry));
  const cells = runs.reduce((sum, run) => sum + run.toColumn - run.fromColumn + 1, 0);
  if (cells > MAX_CELLS_OF_SHAPE) return [cellKey(EVERYWHERE_ROW, 0)];
  return runs.flatMap(({ row, fromColumn, toColumn }) =>
    Array.from({ length: toColumn - fromColumn + 1 }, (_, step) => cellKey(row, fromColumn + step)),
  );
}

/** The runs of cells that cover a box, and the run in which large shapes are filed. */
export function searchRuns(box: BoundingBox): readonly CellRun[] {
  return [...runsOfBox(box), { row: EVERYWHERE_ROW, fromColumn: 0, toColumn: 0 }];
}

/** A box around a circle; across the date line or a pole it widens to all longitudes. */
export function boxAround([longitude, latitude]: readonly [number, number], radiusMetres: number): BoundingBox {
  const latitudeSpan = (radiusMetres / 111_000) * 1.01;
  const south = Math.max(-90, latitude - latitudeSpan);
  const north = Math.min(90, latitude + latitudeSpan);
  const narrowest = Math.min(Math.cos((south * Math.PI) / 180), Math.cos((north * Math.PI) / 180));
  const longitudeSpan = narrowest > 0.01 ? latitudeSpan / narrowest : 360;
  const west = longitude - longitudeSpan;
  const east = longitude + longitudeSpan;
  return west < -180 || east > 180 ? { west: -180, east: 180, south, north } : { west, east, south, north };
}

/** Index key of a cell: row and column as big-endian 16-bit numbers. */
export function cellKey(row: number, column: number): Buffer {
  const key = Buffer.from([GEO_CELL_TAG, 0, 0, 0, 0]);
  key.writeUInt16BE(row, 1);
  key.writeUInt16BE(column, 3);
  return key;
}

function runsOfBox({ west, south, east, north }: BoundingBox): readonly CellRun[] {
  const firstRow = cellIndex(south + 90, ROWS);
  const lastRow = cellIndex(north + 90, ROWS);
  const fromColumn = cellIndex(west + 180, COLUMNS);
  const toColumn = cellIndex(east + 180, COLUMNS);
  return Array.from({ length: lastRow - firstRow + 1 }, (_, step) => ({ row: firstRow + step, fromColumn, toColumn }));
}

function cellIndex(degrees: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(degrees / CELL_DEGREES)));
}
