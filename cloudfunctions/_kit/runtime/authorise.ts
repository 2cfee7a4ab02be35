import type { Access } from '../../../src/shared/contract/define';
import { AppError } from '../../../src/shared/errors/app-error';
import type { Actor, Membership } from './context';

/** Who acts in an internal call: nobody, whoever's call led to it. */
export const SYSTEM: Actor = {
  personId: 'system',
  loginKey: '',
  openid: null,
  name: null,
  phone: null,
  householdId: '',
  memberships: [],
  acting: null,
};

/**
 * Picks the membership the call acts under, or refuses. With `as` only that membership counts, so that a person with
 * several roles sees what the chosen one may see.
 */
export function authorise(access: Exclude<Access, 'internal'>, actor: Actor, as: string | undefined): Actor {
  if (access === 'visitor') {
    return { ...actor, acting: actor.memberships.find(({ id }) => id === as) ?? null };
  }
  const fits = (membership: Membership) =>
    access.includes(membership.role) && (as === undefined || membership.id === as);
  const acting = actor.memberships.find(fits);
  if (acting === undefined) throw new AppError('auth.forbidden');
  return { ...actor, acting };
}
