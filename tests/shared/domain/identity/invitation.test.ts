import {
  INVITATION_VALID_MS,
  invitationState,
  isTriedTooOften,
  type InvitationFacts,
} from '../../../../src/shared/domain/identity/invitation';

const NOW = 1_000_000;
const invitation = (facts: Partial<InvitationFacts>): InvitationFacts => ({
  state: 'open',
  wrongTries: 0,
  expiresAt: NOW + 1,
  ...facts,
});

describe('the state of an invitation', () => {
  it.each([
    ['it is open until it expires', {}, 'open'],
    ['from its last moment on it is expired', { expiresAt: NOW }, 'expired'],
    ['four wrong codes leave it open', { wrongTries: 4 }, 'open'],
    ['the fifth ends it', { wrongTries: 5 }, 'revoked'],
    ['accepted is accepted, also later', { state: 'accepted', expiresAt: 1 }, 'accepted'],
    ['revoked is revoked', { state: 'revoked' }, 'revoked'],
  ] as const)('%s', (_rule, facts, state) => {
    expect(invitationState(invitation(facts), NOW)).toBe(state);
  });

  it('a code is good for 72 hours', () => {
    expect(INVITATION_VALID_MS).toBe(72 * 3_600_000);
  });

  it('only who still had a chance learns that it was tried too often', () => {
    expect(isTriedTooOften(invitation({ wrongTries: 5 }), NOW)).toBe(true);
    expect(isTriedTooOften(invitation({ wrongTries: 5, expiresAt: NOW }), NOW)).toBe(false);
    expect(isTriedTooOften(invitation({ wrongTries: 5, state: 'revoked' }), NOW)).toBe(false);
  });
});
