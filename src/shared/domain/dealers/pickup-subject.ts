import type { SettlementSubject, TradeTerms } from '../trade/terms';

/** Under which subject 结算科目 a pick-up is settled: one of those that were agreed, the first unless the dealer says another. */
type Agreed = Pick<TradeTerms, 'subjects'>;

/** Those to choose from; goods, where nothing was agreed. */
export const pickupSubjects = ({ subjects }: Agreed): readonly SettlementSubject[] => (subjects.length === 0 ? ['goods'] : subjects);

/** @returns null for one that was not agreed */
export function chosenSubject(agreed: Agreed, chosen?: SettlementSubject): SettlementSubject | null {
  const subjects = pickupSubjects(agreed);
  return subjects.find((subject) => chosen === undefined || subject === chosen) ?? null;
}
