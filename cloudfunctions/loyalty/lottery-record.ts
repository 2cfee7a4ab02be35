import type { LotteryDocument, LotteryFacts } from './offer-documents';
import { keptIn, piecesOf } from './prize-pieces';

/** The lottery's document: what it was told, and what the queries need derived from it. */
export function toLotteryDocument(id: string, facts: LotteryFacts): LotteryDocument {
  return {
    ...facts,
    _id: id,
    shownAs: shownAs(facts),
    prizeAccounts: facts.prizes.flatMap((prize) => prize.bins.map(({ id }) => keptIn(piecesOf({ ...prize, id })))),
  };
}

function shownAs({ state, openedAt }: LotteryFacts): LotteryDocument['shownAs'] {
  if (openedAt === null) return null;
  return state === 'open' ? 'open' : 'over';
}

/** The lottery after a change, with everything that follows from the change. */
export function changedLottery({ _id, ...facts }: LotteryDocument, change: Partial<LotteryFacts>): LotteryDocument {
  return toLotteryDocument(_id, { ...facts, ...change });
}
