import type { MachineEnd } from '../../src/shared/domain/orders/warranty';
import type { Transaction } from '../_kit/persistence/transaction';
import { appliances, type ApplianceDocument } from './documents';

/** A machine as it is once it is used no longer: nobody is told of its maintenance. */
export function ended(appliance: ApplianceDocument, end: MachineEnd): ApplianceDocument {
  return { ...appliance, end, careFrom: null };
}

/**
 * Machines that were given back: they are marked in the books where they stand, their warranty cards end, and their plates
 * are free for who gets the machine next. Two round trips each.
 */
export async function endReturned(tx: Transaction, ids: readonly string[], on: string): Promise<void> {
  for (const id of ids) {
    const appliance = await tx.get(appliances, id);
    if (appliance !== null) await tx.put(appliances, { ...ended(appliance, { how: 'returned', on }), serialKey: id });
  }
}
