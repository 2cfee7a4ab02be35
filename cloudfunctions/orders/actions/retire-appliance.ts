import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { action } from '../../_kit/runtime/action';
import { appliances } from '../documents';
import { ended } from '../end-machines';
import { isInHousehold } from '../repository';

/** What a household does with its machines is its own business; what was given back is not its own any more. */
export const retireAppliance = action(
  'orders.appliance.retire',
  { roundTrips: 6, documentsExamined: 4 },
  async ({ applianceId, retired }, ctx) =>
    ctx.transact(async (tx) => {
      const appliance = await tx.get(appliances, applianceId);
      if (appliance === null || !isInHousehold(appliance, ctx.actor)) throw new AppError('orders.appliance.missing');
      const { end, maintainedOn, installedOn } = appliance;
      if (end?.how === 'returned') throw new AppError('orders.appliance.not_in_use');
      if (retired === (end !== null)) return {};
      // Used after all: its care is counted from now on again.
      const used = { ...appliance, end: null, careFrom: maintainedOn ?? installedOn };
      await tx.put(appliances, retired ? ended(appliance, { how: 'replaced', on: dayOf(ctx.now) }) : used);
      if (retired) tx.emit({ type: 'appliance.ended', applianceId, how: 'replaced', byId: ctx.actor.personId });
      return {};
    }),
);
