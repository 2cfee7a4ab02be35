import { commandsOf, type StateMachine } from '../../kernel/state-machine';
import { LEAD_MANAGERS, type Role } from '../roles';

/** A customer 转介 whom we send on to a partner, because what he wants we do not sell (D2). */
export const REFERRAL_STATES = ['sent', 'accepted', 'done', 'failed', 'declined', 'withdrawn'] as const;
export type ReferralState = (typeof REFERRAL_STATES)[number];

export const REFERRAL_COMMANDS = ['accept', 'decline', 'complete', 'fail', 'withdraw'] as const;
export type ReferralCommand = (typeof REFERRAL_COMMANDS)[number];

export const referralMachine: StateMachine<ReferralState, ReferralCommand> = {
  initial: 'sent',
  table: {
    sent: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
    accepted: { complete: 'done', fail: 'failed' },
    done: {},
    failed: {},
    declined: {},
    withdrawn: {},
  },
};

/** While it is under way, nobody sends the same phone to the same partner once more. */
export const isUnderWay = (state: ReferralState): boolean => commandsOf(referralMachine, state).length > 0;

/** What somebody is to a referral: who sent it, who manages where it was sent from, the partner who got it. */
export const REFERRAL_RELATIONS = ['sender', 'manager', 'partner'] as const;
export type ReferralRelation = (typeof REFERRAL_RELATIONS)[number];

/** A referral, as far as sight asks. */
export interface ReferralInSight {
  readonly state: ReferralState;
  readonly senderMembershipId: string;
  /** Of the place it was sent from, from headquarters down. */
  readonly organisationPath: readonly string[];
  /** The partner's organisation. */
  readonly partnerId: string;
}

/** Who sees what his people sent on: whoever manages their leads. */
const MANAGERS: readonly Role[] = LEAD_MANAGERS;

/** What this position makes of somebody; null: there is no such referral for him. */
export function referralRelation(
  referral: ReferralInSight,
  { membershipId, role, organisationId }: { readonly membershipId: string; readonly role: Role; readonly organisationId: string },
): ReferralRelation | null {
  if (role === 'partner') return referral.partnerId === organisationId ? 'partner' : null;
  if (referral.senderMembershipId === membershipId) return 'sender';
  return MANAGERS.includes(role) && referral.organisationPath.includes(organisationId) ? 'manager' : null;
}

const MAY: Readonly<Record<ReferralRelation, readonly ReferralCommand[]>> = {
  sender: ['withdraw'],
  manager: ['withdraw'],
  partner: ['accept', 'decline', 'complete', 'fail'],
};

/** What he may do with it now. */
export function referralCommands(state: ReferralState, relation: ReferralRelation): ReferralCommand[] {
  return commandsOf(referralMachine, state).filter((command) => MAY[relation].includes(command));
}

/** Whose number he may look up: a partner's from when he took it on, as long as it is under way; what was sent, its sender knows. */
export function maySeeReferredPhone(state: ReferralState, relation: ReferralRelation): boolean {
  return relation !== 'partner' || state === 'accepted';
}
