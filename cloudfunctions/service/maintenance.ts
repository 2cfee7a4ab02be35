import { maintenanceOf, type MaintenancePlan } from '../../src/shared/domain/service/maintenance';
import type { ServiceSettings } from '../../src/shared/domain/service/service-settings';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { ApplianceForService } from '../orders/public';
import { workOrders } from './documents';
import { openKeyFor } from './work-order-record';

/** When a machine is due (`YYYY-MM-DD` is today); null when it needs no care, or none any more. */
export function maintenancePlanOf(
  { product, installedOn, maintainedOn, end }: ApplianceForService,
  settings: ServiceSettings,
  today: string,
): MaintenancePlan | null {
  return maintenanceOf({ category: product.category, installedOn, maintainedOn, ended: end !== null }, settings, today);
}

/** Those of some machines for which a maintenance is asked for already. One query on a unique index. */
export async function withOpenMaintenance(db: Reader, applianceIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (applianceIds.length === 0) return new Set();
  const keys = applianceIds.map((applianceId) => openKeyFor(applianceId, 'maintenance'));
  const open = await db.find(workOrders, { where: { openKey: oneOf(keys) }, limit: keys.length });
  return new Set(open.flatMap(({ applianceIds: ids }) => ids));
}
