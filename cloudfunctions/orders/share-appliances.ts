import type { Transaction } from '../_kit/persistence/transaction';
import { ownersOf } from './appliance-record';
import { appliances, type OrderDocument } from './documents';

/** Machines that are installed already move with the order's people, two round trips each; three are usual. */
export const USUAL_APPLIANCES = 3;

/** Puts the order's machines into the books of exactly those who follow the order now. */
export async function shareAppliances(tx: Transaction, order: OrderDocument): Promise<void> {
  for (const { id } of order.appliances) {
    const appliance = await tx.get(appliances, id);
    if (appliance !== null) await tx.put(appliances, { ...appliance, ...ownersOf(order) });
  }
}
