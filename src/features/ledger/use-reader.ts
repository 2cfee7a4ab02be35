import { useQuery } from '../../api/use-query';
import { FINANCE_ROLES } from '../../shared/domain/roles';
import { useSessionStore } from '../../stores/session';
import type { LedgerReader } from '../../text/ledger-kinds';

/** Who acts in a position reads as the books do; everybody else is a customer. */
export function useReader(): LedgerReader {
  return useSessionStore(({ membershipId }) => membershipId) === null ? 'customer' : 'bookkeeper';
}

/** Whether he does the company's books, so that every account is open to him. */
export function useOpensAll(): boolean {
  const membershipId = useSessionStore((session) => session.membershipId);
  const { data } = useQuery('identity.session.get', membershipId === null ? null : {});
  const role = data?.memberships.find(({ id }) => id === membershipId)?.role;
  return FINANCE_ROLES.some((each) => each === role);
}
