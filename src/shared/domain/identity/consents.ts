/** A person's yes or no to one version of a document. */
export interface Consent {
  readonly document: string;
  readonly version: string;
  readonly granted: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** What holds now: the latest word on each document. */
export function withConsent(consents: readonly Consent[], given: Consent): readonly Consent[] {
  return [...consents.filter(({ document }) => document !== given.document), given];
}

/** True when the latest word on a document is a no; who has said nothing has taken nothing back. */
export function hasWithdrawn(consents: readonly Consent[], document: string): boolean {
  return consents.some((consent) => consent.document === document && !consent.granted);
}
