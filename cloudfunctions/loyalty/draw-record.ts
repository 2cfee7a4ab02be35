import type { DrawDocument, DrawFacts } from './offer-documents';

/** The lists in which a person finds his draws: all of them, those of a lottery, what he won, what waits for an address. */
export type DrawList =
  | { readonly of: 'all' | 'won' | 'to_claim'; readonly personId: string }
  | { readonly of: 'lottery'; readonly personId: string; readonly lotteryId: string };

export const drawList = (list: DrawList): string =>
  list.of === 'lottery' ? `${list.lotteryId}:${list.personId}` : `${list.of}:${list.personId}`;

/** The draw's document: what it was told, and the lists that follow from it. */
export function toDrawDocument(id: string, facts: DrawFacts): DrawDocument {
  const { personId, lotteryId, outcome, keptBy } = facts;
  const lists: DrawList[] = [{ of: 'all', personId }, { of: 'lottery', personId, lotteryId }];
  if (outcome === 'won') lists.push({ of: 'won', personId });
  if (keptBy !== null) lists.push({ of: 'to_claim', personId });
  return { ...facts, _id: id, lists: lists.map(drawList) };
}

/** The draw after a change, with everything that follows from the change. */
export function changedDraw({ _id, ...facts }: DrawDocument, change: Partial<DrawFacts>): DrawDocument {
  return toDrawDocument(_id, { ...facts, ...change });
}
