/** The two ends of a connection, as a socket tells them. */
export interface ConnectionEnds {
  readonly remoteAddress?: string | undefined;
  readonly localAddress?: string | undefined;
}

/**
 * Whether the caller runs on this machine. Functions do; a phone that only opens the pages does not, and the gateway
 * would give it the whole database.
 */
export function comesFromThisMachine({ remoteAddress, localAddress }: ConnectionEnds): boolean {
  if (remoteAddress === undefined) return false;
  const plain = remoteAddress.replace(/^::ffff:/, '');
  return plain.startsWith('127.') || plain === '::1' || remoteAddress === localAddress;
}
