import { GatewayError } from './gateway-error';

const TRANSACTION_LIFETIME_MS = 30_000;

/** Knows which transaction each invocation has open, to catch what would silently run beside it. */
export interface OpenTransactions {
  started(invocation: string, transactionId: string): void;
  ended(transactionId: string): void;
  /**
   * @param what the operation in words, for the message
   * @throws GatewayError INVALID_PARAM when the invocation has a transaction open (platform.md: Trap 1)
   */
  refuseOutside(invocation: string, what: string, collection: string): void;
}

/**
 * The real database forgets a transaction after 30 s; so does this list.
 * Elapsed time is measured, not read from the cloud's clock, because that one may be moved.
 */
export function createOpenTransactions(elapsedMs: () => number = () => performance.now()): OpenTransactions {
  const open = new Map<string, { readonly invocation: string; readonly startedAtMs: number }>();
  const perInvocation = new Map<string, Set<string>>();

  function ended(transactionId: string): void {
    const transaction = open.get(transactionId);
    if (transaction === undefined) return;
    open.delete(transactionId);
    const others = perInvocation.get(transaction.invocation);
    others?.delete(transactionId);
    if (others?.size === 0) perInvocation.delete(transaction.invocation);
  }

  function firstOpen(invocation: string): string | undefined {
    for (const transactionId of perInvocation.get(invocation) ?? []) {
      const startedAtMs = open.get(transactionId)?.startedAtMs ?? 0;
      if (elapsedMs() - startedAtMs < TRANSACTION_LIFETIME_MS) return transactionId;
      ended(transactionId);
    }
    return undefined;
  }

  return {
    started(invocation, transactionId) {
      // Without a session token nobody can tell whose request the next one is.
      if (invocation === '') return;
      open.set(transactionId, { invocation, startedAtMs: elapsedMs() });
      const others = perInvocation.get(invocation);
      if (others === undefined) perInvocation.set(invocation, new Set([transactionId]));
      else others.add(transactionId);
    },
    ended,
    refuseOutside(invocation, what, collection) {
      const transactionId = firstOpen(invocation);
      if (transactionId === undefined) return;
      throw new GatewayError(
        'INVALID_PARAM',
        `refused by the local cloud: ${what} on "${collection}" while transaction ${transactionId} of this call is open. ` +
          'The real cloud would silently run it outside the transaction (platform.md, Trap 1). ' +
          'Use doc(id) inside the transaction, or do this before or after it.',
      );
    },
  };
}
