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
