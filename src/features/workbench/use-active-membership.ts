import { useEffect } from 'react';
import { useQuery } from '../../api/use-query';
import type { Output } from '../../shared/contract/registry';
import { useSessionStore } from '../../stores/session';

export type Session = Output<'identity.session.get'>;
export type Membership = Session['memberships'][number];

/**
 * The signed-in person and the membership worked under. Who has one role only is at work with it unless he left; a
 * membership that was revoked is let go of, so that the workbench falls back to signing in.
 */
export function useActiveMembership() {
  const query = useQuery('identity.session.get', {}, { kept: 'person' });
  const { membershipId, leftWork, actUnder } = useSessionStore();
  const memberships = query.data?.memberships;
  const chosen = memberships?.find(({ id }) => id === membershipId);
  const only = !leftWork && memberships?.length === 1 ? memberships[0] : undefined;
  const active = chosen ?? only;
  // What the server is asked under: the only role, or none when the chosen one was revoked.
  const activeId = active?.id ?? null;
  const isSettled = memberships !== undefined && !leftWork;
  useEffect(() => {
    if (isSettled && activeId !== membershipId) actUnder(activeId);
  }, [isSettled, activeId, membershipId, actUnder]);
  return { query, active, actUnder };
}
