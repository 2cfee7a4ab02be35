import { commandsOf } from '../../kernel/state-machine';
import { LEAD_MANAGERS, LEAD_ROLES, type Role } from '../roles';
import { leadMachine, type LeadCommand, type LeadState } from './states';

/**
 * What somebody is to a lead: who follows it, who manages where it lies, who may take it out of the pool, who brought it.
 * `bringer` alone sees how far it is and nothing of its customer.
 */
export type LeadRelation = 'holder' | 'manager' | 'claimer' | 'bringer';

/** A lead, as far as sight asks. */
export interface LeadInSight {
  readonly state: LeadState;
  readonly holderMembershipId: string | null;
  /** From headquarters down to where it lies. */
  readonly organisationPath: readonly string[];
  /** In the pool: whose people may take it. */
  readonly poolId: string | null;
  readonly bringerIds: readonly string[];
}

/** A position of somebody who looks. */
export interface Looking {
  readonly personId: string;
  readonly membershipId: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisationPath: readonly string[];
}

/** The most that this position makes of him; null: there is no such lead for him. */
export function relationTo(lead: LeadInSight, looking: Looking): LeadRelation | null {
  const { role, membershipId, organisationId, organisationPath, personId } = looking;
  if (lead.holderMembershipId === membershipId) return 'holder';
  if (has(LEAD_MANAGERS, role) && lead.organisationPath.includes(organisationId)) return 'manager';
  if (has(LEAD_ROLES, role) && lead.poolId !== null && organisationPath.includes(lead.poolId)) return 'claimer';
  return lead.bringerIds.includes(personId) ? 'bringer' : null;
}

const has = (roles: readonly Role[], role: Role): boolean => roles.includes(role);

/** Whose number somebody may look up; each time is written down. */
export const maySeePhone = (relation: LeadRelation): boolean => relation === 'holder' || relation === 'manager';

const HOLDERS: readonly LeadCommand[] = ['release', 'contact', 'quoted', 'visiting', 'contract', 'deposit', 'delivery', 'balance', 'win', 'lose', 'reopen'];
const MANAGERS: readonly LeadCommand[] = [...HOLDERS, 'assign', 'claim'];
const MAY: Readonly<Record<LeadRelation, readonly LeadCommand[]>> = { holder: HOLDERS, manager: MANAGERS, claimer: ['claim'], bringer: [] };

/** What he may do with it now. */
export function commandsFor(state: LeadState, relation: LeadRelation): LeadCommand[] {
  return commandsOf(leadMachine, state).filter((command) => MAY[relation].includes(command));
}

/** In whose pool a lead falls: of the organisation above the one that did not care for it, so that others may. */
export function poolOf(organisationPath: readonly string[]): string {
  return organisationPath.at(-2) ?? organisationPath.at(-1) ?? '';
}
