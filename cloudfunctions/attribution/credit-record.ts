import { CREDIT_CHAINS } from '../../src/shared/domain/attribution/credit';
import { creditedIn, type Contestant, type CreditDocument } from './credit-documents';

/** What is found by, as it follows from the rest. */
type Derived = 'contestantIds' | 'contestedIn' | 'creditedShareIds';

/** A credit with everything by which it is found. */
export function toCreditDocument(facts: Omit<CreditDocument, Derived>): CreditDocument {
  const { contestants, overrules, organisationPath, cancelled } = facts;
  const credited = [facts.saleTouchId, facts.referralTouchId];
  return {
    ...facts,
    contestantIds: distinct(contestants.map(({ host }) => host.personId)),
    contestedIn: overrules.length > 0 || isContested(contestants) ? organisationPath : [],
    creditedShareIds: cancelled ? [] : distinct(contestants.filter(({ touchId }) => credited.includes(touchId)).map(({ shareId }) => shareId)),
  };
}

/** Everybody who had a part in an order once, a place as itself. */
export function claimantsOf(contestants: readonly Contestant[]): readonly string[] {
  return distinct(contestants.map(({ host }) => host.personId ?? host.organisationId));
}

/** Two had a part in the same: one of them was told no. */
function isContested(contestants: readonly Contestant[]): boolean {
  return CREDIT_CHAINS.some((chain) => claimantsOf(contestants.filter((one) => one.chain === chain)).length > 1);
}

/** Who is credited in a chain now, by name; null: nobody. */
export function creditedName(credit: CreditDocument, chain: Contestant['chain'], nameOf: (contestant: Contestant) => string): string | null {
  const touchId = creditedIn(credit, chain);
  const found = touchId === null ? undefined : credit.contestants.find((one) => one.touchId === touchId);
  return found === undefined ? null : nameOf(found);
}

const distinct = (ids: readonly (string | null)[]): readonly string[] => [...new Set(ids.filter((id) => id !== null))];
