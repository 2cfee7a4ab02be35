import { codeState, type CodeFacts } from '../../../../src/shared/domain/attribution/code-state';

const NOW = 1_000_000;
const code = (facts: Partial<CodeFacts>): CodeFacts => ({
  revokedAt: null,
  expiresAt: null,
  useLimit: null,
  uses: 0,
  ...facts,
});

describe('the state of a code', () => {
  it.each([
    ['a plain code works', {}, 'active'],
    ['it works until the moment it expires', { expiresAt: NOW + 1 }, 'active'],
    ['from then on it is expired', { expiresAt: NOW }, 'expired'],
    ['below its limit it works', { useLimit: 5, uses: 4 }, 'active'],
    ['at its limit it is used up', { useLimit: 5, uses: 5 }, 'used_up'],
    ['without a limit uses do not matter', { uses: 9_999 }, 'active'],
    ['revoked says more than expired', { revokedAt: 1, expiresAt: 1 }, 'revoked'],
    ['expired says more than used up', { expiresAt: 1, useLimit: 1, uses: 1 }, 'expired'],
  ] as const)('%s', (_rule, facts, state) => {
    expect(codeState(code(facts), NOW)).toBe(state);
  });
});
