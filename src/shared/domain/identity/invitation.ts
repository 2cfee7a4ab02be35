const HOUR_MS = 3_600_000;

/** How long a one-time code can be used. */
export const INVITATION_VALID_MS = 72 * HOUR_MS;
/** After so many wrong codes for its phone an invitation is dead. */
export const MOST_WRONG_TRIES = 5;

export interface InvitationFacts {
  readonly state: 'open' | 'accepted' | 'revoked';
  readonly wrongTries: number;
  readonly expiresAt: number;
}

/** What the office sees: an invitation that was tried too often is as good as revoked. */
export type InvitationState = 'open' | 'accepted' | 'revoked' | 'expired';

/** The state at an instant (epoch milliseconds). */
export function invitationState({ state, wrongTries, expiresAt }: InvitationFacts, now: number): InvitationState {
  if (state !== 'open') return state;
  if (wrongTries >= MOST_WRONG_TRIES) return 'revoked';
  return now >= expiresAt ? 'expired' : 'open';
}

/** True when it would still be open, had nobody guessed: who asks learns why his code no longer works. */
export function isTriedTooOften(invitation: InvitationFacts, now: number): boolean {
  return invitation.state === 'open' && now < invitation.expiresAt && invitation.wrongTries >= MOST_WRONG_TRIES;
}
