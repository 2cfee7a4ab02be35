import { useEffect } from 'react';
import { useQuery } from '../../api/use-query';
import type { Output } from '../../shared/contract/registry';
import { useSessionStore } from '../../stores/session';

export type Session = Output<'identity.session.get'>;
export type Membership = Session['memberships'][number];

/**
 * The signed-in person and the membership worked under. A membership that was revoked is let go of, so that the
 * workbench falls back to signing in.
 */
export function useActiveMembership() {
  const query = useQuery('identity.session.get', {});
  const { membershipId, actUnder } = useSessionStore();
  const memberships = query.data?.memberships;
  const active = memberships?.find(({ id }) => id === membershipId);
  const isRevoked = memberships !== undefined && membershipId !== null && active === undefined;
  useEffect(() => {
    if (isRevoked) actUnder(null);
  }, [isRevoked, actUnder]);
  return { query, active, actUnder };
}
