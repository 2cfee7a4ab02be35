export interface CodeFacts {
  readonly revokedAt: number | null;
  /** Epoch milliseconds; null: never. */
  readonly expiresAt: number | null;
  /** How many persons may use it; null: everybody. */
  readonly useLimit: number | null;
  /** How many persons did; counted only under a limit. */
  readonly uses: number;
}

export type CodeState = 'active' | 'revoked' | 'expired' | 'used_up';

/** The state of a code for somebody who has not used it yet. */
export function codeState({ revokedAt, expiresAt, useLimit, uses }: CodeFacts, now: number): CodeState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt !== null && now >= expiresAt) return 'expired';
  return useLimit !== null && uses >= useLimit ? 'used_up' : 'active';
}
