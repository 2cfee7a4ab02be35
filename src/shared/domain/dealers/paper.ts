import type { Facts } from '../ledger/transfer';

/** What a posting of a dealer's account is of, by its facts: the page that says all of it. */
const PAPERS = [
  ['interest', 'interestId'],
  ['pickup', 'pickupId'],
  ['correction', 'correctionId'],
  ['top_up', 'topUpId'],
  ['order', 'orderId'],
] as const;
export const PAPER_CAUSES = PAPERS.map(([cause]) => cause);

export interface Paper {
  readonly cause: (typeof PAPERS)[number][0];
  readonly id: string;
}

/** Null for what has no page of its own. */
export function paperOf(facts: Facts): Paper | null {
  for (const [cause, key] of PAPERS) {
    const id = facts[key];
    if (typeof id === 'string' && id !== '') return { cause, id };
  }
  return null;
}
