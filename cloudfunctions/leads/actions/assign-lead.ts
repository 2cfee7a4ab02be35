import { LEAD_ROLES } from '../../../src/shared/domain/roles';
import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { actingMembership, type CommandContext } from '../../_kit/runtime/context';
import { findMember, type MemberFacts } from '../../identity/public';
import type { LeadDocument } from '../documents';
import { toFollower } from '../messages';
import { heldBy, holderOf } from '../holder';
import { allowedStep, carryOut, STEP_BUDGET } from '../take-step';
import { leadTerms } from '../terms';

/** A manager gives a lead to somebody below him. He says whose it was when he looked: what a colleague just gave away stays there. */
export const assignLead = action(
  'leads.lead.assign',
  { roundTrips: STEP_BUDGET.roundTrips + 2, documentsExamined: STEP_BUDGET.documentsExamined + 2 },
  async ({ leadId, heldBy: seenWith, to }, ctx) => {
    const [member, terms] = await Promise.all([candidate(ctx, to), leadTerms(ctx.db)]);
    const holder = holderOf(member);
    const entryId = ctx.newId('leadEntry');
    return ctx.transact(async (tx) => {
      const allowed = await allowedStep(tx, ctx, leadId, 'assign');
      refuseGivenMeanwhile(allowed.lead, seenWith);
      const told = { kind: 'given', toName: holder.name } as const;
      await carryOut(tx, ctx, allowed, { change: heldBy(holder, terms, ctx.now), entryId, told });
      if (holder.personId !== ctx.actor.personId) tx.emit(toFollower('lead_given', allowed.lead, holder.personId));
      return { holderName: holder.name };
    });
  },
);

/** @throws AppError `leads.holder.missing` for who is not below the manager, or follows no leads */
async function candidate(ctx: CommandContext, { personId, membershipId }: { readonly personId: string; readonly membershipId: string }): Promise<MemberFacts> {
  const member = await findMember(ctx.db, personId, { membershipId });
  const { organisationId } = actingMembership(ctx);
  const fits = member !== null && LEAD_ROLES.some((role) => role === member.role) && member.organisationPath.includes(organisationId);
  if (!fits) throw new AppError('leads.holder.missing');
  return member;
}

function refuseGivenMeanwhile({ holder }: LeadDocument, seenWith: string | null): void {
  if ((holder?.membershipId ?? null) !== seenWith) throw new AppError('leads.lead.given_meanwhile', { name: holder?.name ?? null });
}
