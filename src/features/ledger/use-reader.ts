import { useSessionStore } from '../../stores/session';
import type { LedgerReader } from '../../text/ledger-kinds';

/** Who acts in a position reads as the books do; everybody else is a customer. */
export function useReader(): LedgerReader {
  return useSessionStore(({ membershipId }) => membershipId) === null ? 'customer' : 'bookkeeper';
}
