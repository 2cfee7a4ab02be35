import { mayHandOut, mayJoinLogins } from '../../../src/shared/domain/identity/authority';
import { invitationState, isTriedTooOften } from '../../../src/shared/domain/identity/invitation';
import { activeMemberships, withMembership } from '../../../src/shared/domain/identity/memberships';
import { AppError } from '../../../src/shared/errors/app-error';
import { KeptRefusal } from '../../_kit/outbox/journal';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { Actor, CommandContext } from '../../_kit/runtime/context';
import { toMembershipAnswer } from '../answers';
import {
  invitations,
  persons,
  type InvitationDocument,
  type MembershipRecord,
  type PersonDocument,
} from '../documents';
import { isInvitationCode } from '../invitation-code';
import { openInvitations, personOf, personOfPhone, withMemberships } from '../repository';

/**
 * Signs a member in by phone and one-time code. A wrong code counts against every open invitation of that phone, also
 * when many come at once: the count is kept in the same transaction that reads it.
 */
export const acceptInvitation = action(
  'identity.invitation.accept',
  { roundTrips: 22, documentsExamined: 24 },
  async ({ phone, code }, ctx) => {
    const candidates = await openInvitations(ctx.db, phone);
    const usable = candidates.filter((invitation) => invitationState(invitation, ctx.now) === 'open');
    if (usable.length === 0) throw refusalFor(candidates, ctx.now);
    const fitting = await firstFitting(usable, code);
    if (fitting === null) return ctx.transact((tx) => countWrongTry(tx, usable, ctx.now));
    const join = await personToJoin(fitting, ctx);
    const membershipId = ctx.newId('membership');
    return ctx.transact(async (tx) => {
      const invitation = await stillOpen(tx, fitting._id, ctx.now);
      const person = join === null ? await personOf(tx, ctx.actor, ctx.now) : await joinLogin(tx, ctx.actor, join);
      const { memberships, membership } = withMembership(
        person.memberships,
        toMembership(invitation, membershipId, ctx.now),
      );
      await tx.put(persons, withMemberships({ ...person, name: person.name ?? invitation.name }, memberships));
      await tx.put(invitations, { ...invitation, state: 'accepted', acceptedBy: person._id });
      return { membership: toMembershipAnswer(membership) };
    });
  },
);

function refusalFor(candidates: readonly InvitationDocument[], now: number): AppError {
  const guessed = candidates.some((invitation) => isTriedTooOften(invitation, now));
  return new AppError(guessed ? 'identity.invitation.too_many_tries' : 'identity.invitation.not_valid');
}

async function firstFitting(usable: readonly InvitationDocument[], code: string): Promise<InvitationDocument | null> {
  for (const invitation of usable) {
    if (await isInvitationCode(invitation._id, code, invitation.codeHash)) return invitation;
  }
  return null;
}

async function countWrongTry(tx: Transaction, usable: readonly InvitationDocument[], now: number): Promise<never> {
  const counted: InvitationDocument[] = [];
  for (const { _id } of usable) {
    const invitation = await tx.get(invitations, _id);
    if (invitation === null || invitationState(invitation, now) !== 'open') continue;
    const tried = { ...invitation, wrongTries: invitation.wrongTries + 1 };
    await tx.put(invitations, tried);
    counted.push(tried);
  }
  const alive = counted.some((invitation) => invitationState(invitation, now) === 'open');
  throw new KeptRefusal(new AppError(alive ? 'identity.invitation.not_valid' : 'identity.invitation.too_many_tries'));
}

async function stillOpen(tx: Transaction, invitationId: string, now: number): Promise<InvitationDocument> {
  const invitation = await tx.get(invitations, invitationId);
  if (invitation === null || invitationState(invitation, now) !== 'open') {
    throw refusalFor(invitation === null ? [] : [invitation], now);
  }
  if (!(await isBacked(tx, invitation))) throw new AppError('identity.invitation.not_valid');
  return invitation;
}

/** An invitation is worth what its inviter may still hand out: who was revoked has left himself no way back. */
async function isBacked(tx: Transaction, invitation: InvitationDocument): Promise<boolean> {
  const inviter = await tx.get(persons, invitation.invitedBy.personId);
  return activeMemberships(inviter?.memberships ?? []).some((membership) => mayHandOut(membership, invitation));
}

/** On the web: whoever verified the invited phone, so that one human stays one person. Null: the caller himself. */
async function personToJoin(
  invitation: InvitationDocument,
  { actor, db }: CommandContext,
): Promise<PersonDocument | null> {
  if (actor.openid !== null || actor.phone !== null || actor.memberships.length > 0) return null;
  const person = await personOfPhone(db, invitation.phone);
  if (person === null || person._id === actor.personId) return null;
  return mayJoinLogins(invitation.invitedBy, activeMemberships(person.memberships)) ? person : null;
}

/** Gives the caller's login to the other person; what little the login had by itself (a consent) goes with it. */
async function joinLogin(tx: Transaction, actor: Actor, { _id }: PersonDocument): Promise<PersonDocument> {
  const person = await tx.get(persons, _id);
  if (person === null) throw new AppError('identity.invitation.not_valid');
  if ((await tx.get(persons, actor.personId)) !== null) await tx.remove(persons, actor.personId);
  return { ...person, loginKeys: [...person.loginKeys, actor.loginKey] };
}

function toMembership(invitation: InvitationDocument, id: string, since: number): MembershipRecord {
  const { role, phone, partnerKind = null, organisationId, organisationName, organisationKind, organisationPath } = invitation;
  return {
    id,
    role,
    phone,
    ...(partnerKind === null ? {} : { partnerKind }),
    organisationId,
    organisationName,
    organisationKind,
    organisationPath,
    since,
    revokedAt: null,
  };
}
