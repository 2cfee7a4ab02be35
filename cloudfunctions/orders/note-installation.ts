import { progressAfter, refuseUnlessAllowed } from '../../src/shared/domain/orders/apply-command';
import type { Appointment, Doer } from '../../src/shared/domain/orders/order-progress';
import { remainingLines } from '../../src/shared/domain/orders/order-money';
import { installedPieces, serialKey, type PlateReading } from '../../src/shared/domain/orders/pieces';
import { AppError } from '../../src/shared/errors/app-error';
import { assert } from '../../src/shared/kernel/assert';
import type { Reader } from '../_kit/persistence/reader';
import type { Transaction } from '../_kit/persistence/transaction';
import { applianceEntries, latestWarrantyEnd, toAppliances } from './appliance-record';
import { appliances, orders, type ApplianceDocument, type OrderDocument } from './documents';
import { stepMessage } from './messages';
import { changedOrder } from './order-record';
import { progressEvents } from './progress-events';
import { findTakenSerialKey } from './repository';

/** What happened to the visit that installs an order's goods. */
export type InstallationNote =
  | { readonly command: 'schedule_installation'; readonly appointment: Appointment }
  | { readonly command: 'postpone_installation'; readonly reason: string }
  | {
      readonly command: 'complete_installation';
      readonly pieces: readonly PlateReading[];
      /** One of the serial numbers that a machine has already (`takenSerialNumber`). */
      readonly taken: string | null;
    };

/** What noting costs beside the caller's transaction: the order read and written, and the machines it brings into use. */
export const NOTE_COST = { roundTrips: 3, documentsExamined: 1 } as const;

/**
 * Takes the order's own step in the transaction that moves the work order of its installation. Finishing makes one
 * appliance with its warranty card for every piece that needs one (C12).
 * @returns the machines that it brings into use
 * @throws AppError `orders.order.command_not_allowed`, `orders.installation.serial_numbers_mismatch`,
 * `orders.installation.serial_number_in_use`
 */
export async function noteInstallation(
  tx: Transaction,
  orderId: string,
  note: InstallationNote,
  { by, at }: { readonly by: Doer; readonly at: number },
): Promise<readonly string[]> {
  const order = await tx.get(orders, orderId);
  assert(order !== null, 'an order is never deleted');
  refuseUnlessAllowed(order, note.command);
  const machines = note.command === 'complete_installation' ? installed(order, note, { name: by.name, at }) : [];
  const step = note.command === 'complete_installation' ? { command: note.command } : note;
  const moved = changedOrder(order, {
    ...progressAfter(order, step, { by, at }),
    appliances: [...order.appliances, ...applianceEntries(machines)],
  });
  await tx.insertAll(appliances, machines);
  await tx.put(orders, moved);
  for (const event of progressEvents(order, moved)) tx.emit(event);
  const message = stepMessage(moved, step, latestWarrantyEnd(machines));
  if (message !== null) tx.emit(message);
  return machines.map(({ _id }) => _id);
}

function installed(
  order: OrderDocument,
  { pieces, taken }: Extract<InstallationNote, { command: 'complete_installation' }>,
  by: { readonly name: string; readonly at: number },
): readonly ApplianceDocument[] {
  const counted = installedPieces(remainingLines(order.lines), pieces);
  if (taken !== null) throw new AppError('orders.installation.serial_number_in_use', { serialNumber: taken });
  return toAppliances(order, counted, by);
}

/** One of the serial numbers on these plates that a machine has already; null when all are free. One query. */
export async function takenSerialNumber(db: Reader, pieces: readonly PlateReading[]): Promise<string | null> {
  if (pieces.length === 0) return null;
  const key = await findTakenSerialKey(db, pieces.map(({ serialNumber }) => serialKey(serialNumber)));
  return pieces.find(({ serialNumber }) => serialKey(serialNumber) === key)?.serialNumber ?? null;
}
