import type { ParsedInput } from '../../../src/shared/contract/registry';
import type { LeadSourceKind } from '../../../src/shared/domain/leads/states';
import type { Role } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type CommandContext, type Membership } from '../../_kit/runtime/context';
import { findWorkOrderForCare } from '../../service/public';
import type { LeadSource } from '../documents';
import { actingHolder } from '../holder';
import { newIds, prepareTelling, tell, TELL_BUDGET } from '../new-lead';
import { placeBehind } from '../place';

type Submitted = ParsedInput<'leads.lead.submit'>;

/** Staff and partners tell of somebody who may want to buy (F5, G1, G4). A partner's lies with whoever the partner belongs to. */
export const submitLead = action(
  'leads.lead.submit',
  { roundTrips: TELL_BUDGET.roundTrips + 2, documentsExamined: TELL_BUDGET.documentsExamined + 2 },
  async (submitted, ctx) => {
    const acting = actingMembership(ctx);
    await refuseForeignJob(submitted, ctx);
    const source = sourceOf(submitted, acting, ctx);
    const place = await placeBehind(ctx.db, acting, acting.role === 'partner');
    const keeper = submitted.keep && acting.role !== 'partner' ? actingHolder(ctx) : null;
    const prepared = await prepareTelling(ctx.db, { place, keeper });
    const ids = newIds(ctx);
    return ctx.transact(async (tx) => {
      const { lead, outcome } = await tell(tx, { told: submitted, source, place, keeper, tellerId: ctx.actor.personId }, prepared, ids);
      return { leadId: lead._id, leadNo: lead.leadNo, outcome };
    });
  },
);

/** @throws AppError `service.work_order.missing`, also for a job that is not his */
async function refuseForeignJob({ workOrderId }: Submitted, { db, actor }: CommandContext): Promise<void> {
  if (workOrderId === null || (await findWorkOrderForCare(db, actor, workOrderId)) !== null) return;
  throw new AppError('service.work_order.missing');
}

function sourceOf({ byPhone, workOrderId }: Submitted, acting: Membership, { actor, now: at }: CommandContext): LeadSource {
  const { role, organisationId, organisationName, partnerKind = null } = acting;
  return {
    kind: byPhone ? 'phone' : kindOf(role),
    hostKind: role === 'partner' ? 'partner' : 'staff',
    personId: actor.personId,
    name: actor.name ?? '',
    organisationId,
    organisationName,
    partnerKind,
    codeId: null,
    workOrderId,
    at,
  };
}

function kindOf(role: Role): LeadSourceKind {
  return role === 'partner' || role === 'technician' ? role : 'guide';
}
