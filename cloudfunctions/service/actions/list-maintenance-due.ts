import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { householdAppliances } from '../../orders/public';
import { readSettings } from '../../settings/public';
import { maintenancePlanOf, withOpenMaintenance } from '../maintenance';

const MOST_APPLIANCES = 50;

/** What the household's machines need now or soon, unless somebody has asked for it. */
export const listMaintenanceDue = action(
  'service.maintenance.due',
  { roundTrips: 4, documentsExamined: 2 + 2 * MOST_APPLIANCES },
  async (_input, { actor, db, now }) => {
    const [machines, { values }] = await Promise.all([
      householdAppliances(db, actor, MOST_APPLIANCES),
      readSettings(db, ['service']),
    ]);
    const due = machines.flatMap((machine) => {
      const plan = maintenancePlanOf(machine, values.service, dayOf(now));
      if (plan === null || plan.state === 'later') return [];
      return [{ applianceId: machine.applianceId, title: machine.title, category: machine.product.category, ...plan }];
    });
    const asked = await withOpenMaintenance(db, due.map(({ applianceId }) => applianceId));
    const left = due.filter(({ applianceId }) => !asked.has(applianceId));
    return { due: left.sort((one, other) => one.dueOn.localeCompare(other.dueOn)) };
  },
);
