import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import { atMost } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { Transaction } from '../_kit/persistence/transaction';
import { appliances, type ApplianceDocument } from './documents';
import { productTitle } from './order-record';

/** Maintenance 定期保养 of the machines in the appliance books, as service plans and carries it out. */

/** A machine whose maintenance nobody was told of yet. */
export interface MachineDue {
  readonly applianceId: string;
  readonly title: string;
  /** From when its maintenance is counted, `YYYY-MM-DD`. */
  readonly careFrom: string;
  readonly ownerIds: readonly string[];
}

/** Machines of a category whose care is counted from a day or before it, and was proposed to nobody. One query. */
export async function findMachinesDue(db: Reader, category: ProductCategory, from: string, limit: number): Promise<readonly MachineDue[]> {
  const where = { 'product.category': category, careFrom: atMost(from) };
  const found = await db.find(appliances, { where, orderBy: [['careFrom', 'asc']], limit });
  return found.flatMap((appliance) => toMachineDue(appliance) ?? []);
}

function toMachineDue({ _id: applianceId, product, careFrom, ownerIds }: ApplianceDocument): MachineDue | null {
  return careFrom === null ? null : { applianceId, title: productTitle(product), careFrom, ownerIds };
}

/** What noting something of a machine costs in a transaction. */
export const CARE_COST = { roundTrips: 2, documentsExamined: 1 } as const;

/**
 * Notes that its people are told of what is due, so that nobody is told twice. Null when that was done before, or it was
 * maintained or given back meanwhile.
 */
export async function noteCareProposed(tx: Transaction, { applianceId, careFrom }: MachineDue): Promise<MachineDue | null> {
  const appliance = await tx.get(appliances, applianceId);
  if (appliance === null || appliance.careFrom !== careFrom) return null;
  await tx.put(appliances, { ...appliance, careFrom: null });
  return toMachineDue(appliance);
}

/** Notes a maintenance that was carried out: the next one is counted from that day. */
export async function noteMaintained(tx: Transaction, applianceId: string, on: string): Promise<void> {
  const appliance = await tx.get(appliances, applianceId);
  if (appliance === null) return;
  await tx.put(appliances, { ...appliance, maintainedOn: on, careFrom: appliance.end === null ? on : null });
}
