import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { findVisibleAppliance } from '../repository';
import { toApplianceView } from '../views';

export const getAppliance = action(
  'orders.appliance.get',
  { roundTrips: 2, documentsExamined: 2 },
  async ({ applianceId }, { actor, db, now }) => {
    const appliance = await findVisibleAppliance(db, actor, applianceId);
    if (appliance === null) throw new AppError('orders.appliance.missing');
    return toApplianceView(appliance, actor, now);
  },
);
