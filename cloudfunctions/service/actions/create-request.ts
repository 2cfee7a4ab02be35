import type { ParsedInput } from '../../../src/shared/contract/registry';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { findAdviser, resolveScene, type ResolvedScene } from '../../attribution/public';
import { findHeadquarters, findOrganisation } from '../../identity/public';
import { findApplianceForService, findScannedAppliance, type ApplianceForService } from '../../orders/public';
import { RULES_COST } from '../frozen-rules';
import { checkAsk, refuseEnded, REQUEST_WRITES, requestedWorkOrder, writeRequest } from '../new-work-order';

/** With a look at who calls, the code, the machine, and who advises him where. */
export const createRequest = action(
  'service.request.create',
  {
    roundTrips: 6 + RULES_COST.roundTrips + REQUEST_WRITES.roundTrips,
    documentsExamined: 6 + RULES_COST.documentsExamined + REQUEST_WRITES.documentsExamined,
  },
  async ({ scene, consultationId = null, ...ask }, ctx) => {
    await checkAsk(ask, ctx);
    const { personId, householdId } = ctx.actor;
    const code = scene === undefined ? null : await resolveScene(ctx.db, scene, ctx.now);
    const appliance = await machineOf(ctx, ask.applianceId, code);
    refuseEnded(appliance);
    const organisation = appliance ?? (await answeringOrganisation(ctx, code));
    const { organisationId, organisationName, organisationPath } = organisation;
    const workOrder = await requestedWorkOrder(ctx, ask, {
      appliance,
      consultationId,
      requesterId: personId,
      householdIds: [householdId],
      recorderId: null,
      organisationId,
      organisationName,
      organisationPath,
    });
    return writeRequest(ctx, workOrder);
  },
);

/** One of the household's, or the one whose body was scanned: who stands before it may ask for it. */
async function machineOf(
  { db, actor }: CommandContext,
  applianceId: ParsedInput<'service.request.create'>['applianceId'],
  code: ResolvedScene | null,
): Promise<ApplianceForService | null> {
  if (applianceId !== null) {
    const own = await findApplianceForService(db, actor, applianceId);
    if (own === null || !own.householdIds.includes(actor.householdId)) throw new AppError('orders.appliance.missing');
    return own;
  }
  return code?.kind === 'product' && code.subjectId !== null ? findScannedAppliance(db, code.subjectId) : null;
}

/** Whose code he came with, else who advises him, else the company itself. */
async function answeringOrganisation({ db, actor, now }: CommandContext, code: ResolvedScene | null) {
  const organisationId = code?.organisationId ?? (await findAdviser(db, actor.personId, now))?.organisationId ?? null;
  const found = organisationId === null ? null : await findOrganisation(db, organisationId);
  const { id, name, path } = found ?? (await findHeadquarters(db));
  return { organisationId: id, organisationName: name, organisationPath: path };
}
