import type { MachineEnd } from '../../src/shared/domain/orders/warranty';
import type { Transaction } from '../_kit/persistence/transaction';
import { appliances, orders, type ApplianceDocument } from './documents';

/** A machine as it is once it is used no longer: nobody is told of its maintenance. */
export function ended(appliance: ApplianceDocument, end: MachineEnd): ApplianceDocument {
  return { ...appliance, end, careFrom: null };
}

/**
 * The machines of an order that were given back: they are marked in the books where they stand, their warranty cards end,
 * and their plates are free for who gets the machine next.
 */
export async function endReturned(tx: Transaction, orderId: string, { on, byId }: { readonly on: string; readonly byId: string | null }): Promise<void> {
  const order = await tx.get(orders, orderId);
  const returned = (order?.appliances ?? []).filter((machine) => machine.returned);
  for (const { id } of returned) {
    const appliance = await tx.get(appliances, id);
    if (appliance === null || appliance.end?.how === 'returned') continue;
    await tx.put(appliances, { ...ended(appliance, { how: 'returned', on }), serialKey: id });
    tx.emit({ type: 'appliance.ended', applianceId: id, how: 'returned', byId });
  }
}
