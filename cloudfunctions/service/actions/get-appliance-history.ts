import { warrantyEndsOn } from '../../../src/shared/domain/orders/warranty';
import { coverageOfJob } from '../../../src/shared/domain/service/coverage';
import { relationTo } from '../../../src/shared/domain/service/viewing';
import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { findApplianceForService, type ApplianceForService } from '../../orders/public';
import { readSettings } from '../../settings/public';
import { workOrders } from '../documents';
import { maintenancePlanOf } from '../maintenance';
import { standingIn } from '../repository';
import { toWorkOrderCard } from '../views';

/** More visits than anybody scrolls through; a machine seldom has ten. */
const MOST_VISITS = 50;

/** What was done on a machine of the household, or of a customer of the actor's organisation. */
export const getApplianceHistory = action(
  'service.appliance.history',
  { roundTrips: 4, documentsExamined: 3 + MOST_VISITS },
  async ({ applianceId }, { actor, db, now }) => {
    const [appliance, found, { values }] = await Promise.all([
      findApplianceForService(db, actor, applianceId),
      db.find(workOrders, { where: { applianceIds: applianceId }, orderBy: [['_id', 'desc']], limit: MOST_VISITS }),
      readSettings(db, ['service']),
    ]);
    if (appliance === null) throw new AppError('orders.appliance.missing');
    const seen = found.filter((workOrder) => relationTo(standingIn(workOrder, actor)) !== null);
    const open = seen.find(({ kind, phase }) => kind === 'maintenance' && phase === 'open');
    return {
      workOrders: seen.map((workOrder) => toWorkOrderCard(workOrder, standingIn(workOrder, actor))),
      coverage: coverageToday(appliance, dayOf(now)),
      maintenance: maintenancePlanOf(appliance, values.service, dayOf(now)),
      openMaintenanceId: open?._id ?? null,
    };
  },
);

/** Whether a repair would be borne today. A machine that was given back has no card any more. */
function coverageToday({ warranty, end }: ApplianceForService, today: string) {
  const endsOn = warranty.months === 0 || end?.how === 'returned' ? null : warrantyEndsOn(warranty);
  return { ...coverageOfJob({ kind: 'repair', ofOrder: false, warrantyEndsOn: endsOn, today }), endsOn };
}
