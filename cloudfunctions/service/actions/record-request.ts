import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { findPersonByPhone } from '../../identity/public';
import { findApplianceForService } from '../../orders/public';
import { RULES_COST } from '../frozen-rules';
import { checkAsk, refuseEnded, REQUEST_WRITES, requestedWorkOrder, writeRequest } from '../new-work-order';

/** What somebody asked for by phone (C15). It is his as soon as his phone is verified: before, or whenever that is. */
export const recordRequest = action(
  'service.request.record',
  {
    roundTrips: 4 + RULES_COST.roundTrips + REQUEST_WRITES.roundTrips,
    documentsExamined: 4 + RULES_COST.documentsExamined + REQUEST_WRITES.documentsExamined,
  },
  async ({ consultationId = null, ...ask }, ctx) => {
    await checkAsk(ask, ctx);
    const acting = actingMembership(ctx);
    const [person, appliance] = await Promise.all([
      findPersonByPhone(ctx.db, ask.contact.phone),
      ask.applianceId === null ? null : findApplianceForService(ctx.db, ctx.actor, ask.applianceId),
    ]);
    if (ask.applianceId !== null && appliance === null) throw new AppError('orders.appliance.missing');
    refuseEnded(appliance);
    const { organisationId, organisationName, organisationPath } = appliance ?? acting;
    const workOrder = await requestedWorkOrder(ctx, ask, {
      appliance,
      consultationId,
      requesterId: person?.personId ?? null,
      householdIds: [],
      recorderId: ctx.actor.personId,
      organisationId,
      organisationName,
      organisationPath,
    });
    return writeRequest(ctx, workOrder);
  },
);
