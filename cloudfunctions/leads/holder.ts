import { firstDueAt, type LeadSettings } from '../../src/shared/domain/leads/clock';
import { actingMembership, type CommandContext } from '../_kit/runtime/context';
import type { MemberFacts } from '../identity/public';
import type { LeadFacts, LeadHolder } from './documents';

/** Somebody at one of his positions, as whoever follows a lead. */
export function holderOf({ personId, membershipId, name, organisationId, organisationName, organisationPath }: MemberFacts): LeadHolder {
  return { personId, membershipId, name, organisationId, organisationName, organisationPath };
}

/** Whoever calls, under the position in which he does. */
export function actingHolder(ctx: CommandContext): LeadHolder {
  const { id: membershipId, organisationId, organisationName, organisationPath } = actingMembership(ctx);
  return { personId: ctx.actor.personId, membershipId, name: ctx.actor.name ?? '', organisationId, organisationName, organisationPath };
}

/** What a lead is told when somebody gets it: it lies where he works, and the first contact is due. */
export function heldBy(holder: LeadHolder, terms: LeadSettings, at: number): Partial<LeadFacts> {
  const { organisationId, organisationName, organisationPath } = holder;
  const dueAt = firstDueAt(at, terms);
  return { organisationId, organisationName, organisationPath, holder, touchedAt: at, nextOn: null, dueAt, toldDueAt: null, poolId: null, takenFrom: null };
}
