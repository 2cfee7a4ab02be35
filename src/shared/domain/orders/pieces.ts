import { AppError } from '../../errors/app-error';

/** A line of an order, as far as its pieces matter. */
export interface LineOfPieces {
  readonly lineId: string;
  readonly quantity: number;
  readonly needsInstallation: boolean;
}

/** One physical machine of an order line; `number` counts from 1 within the line. */
export interface Piece<Line extends LineOfPieces> {
  readonly line: Line;
  readonly number: number;
  readonly serialNumber: string;
}

/** What was read off a machine's plate. */
export interface PlateReading {
  readonly lineId: string;
  readonly serialNumber: string;
}

/** Under which a serial number is unique: plates are read with either case. */
export function serialKey(serialNumber: string): string {
  return serialNumber.toUpperCase();
}

/** How many pieces a set of lines has. */
export function countPieces(lines: readonly Pick<LineOfPieces, 'quantity'>[]): number {
  return lines.reduce((count, { quantity }) => count + quantity, 0);
}

/**
 * Gives each piece that needs installation its serial number: exactly one for every piece, none twice.
 * @throws AppError `orders.installation.serial_numbers_mismatch` or `orders.installation.serial_number_in_use`
 */
export function installedPieces<Line extends LineOfPieces>(
  lines: readonly Line[],
  readings: readonly PlateReading[],
): Piece<Line>[] {
  const installable = lines.filter(({ needsInstallation }) => needsInstallation);
  const expected = countPieces(installable);
  if (readings.length !== expected) throw mismatch(expected, readings.length);
  const repeated = readings.find(
    ({ serialNumber }, position) =>
      readings.findIndex((other) => serialKey(other.serialNumber) === serialKey(serialNumber)) !== position,
  );
  if (repeated !== undefined) {
    throw new AppError('orders.installation.serial_number_in_use', { serialNumber: repeated.serialNumber });
  }
  return installable.flatMap((line) => {
    const own = readings.filter(({ lineId }) => lineId === line.lineId);
    if (own.length !== line.quantity) throw mismatch(line.quantity, own.length);
    return own.map(({ serialNumber }, position) => ({ line, number: position + 1, serialNumber }));
  });
}

/** The pieces that are in use as soon as they are delivered; nobody reads their plates then (C12: all products). */
export function deliveredPieces<Line extends LineOfPieces>(lines: readonly Line[]): Piece<Line>[] {
  return lines
    .filter(({ needsInstallation }) => !needsInstallation)
    .flatMap((line) =>
      Array.from({ length: line.quantity }, (_, position) => ({ line, number: position + 1, serialNumber: '' })),
    );
}

function mismatch(expected: number, given: number): AppError {
  return new AppError('orders.installation.serial_numbers_mismatch', { expected, given });
}
