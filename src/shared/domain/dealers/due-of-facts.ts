import type { Facts } from '../ledger/transfer';
import type { Due } from './dues';

const textOf = (facts: Facts, key: string): string => {
  const fact = facts[key];
  return typeof fact === 'string' ? fact : '';
};

/**
 * What is owed for a posting that took something from a dealer's account, by its facts: interest, goods of a delivery note, a
 * correction, else a sale whose margin went. @param dueOnOf by when, where the facts do not say it
 */
export function dueOfFacts(facts: Facts, dueOnOf: (causeNo: string) => string): Omit<Due, 'amountFen'> {
  const of = causeOf(facts);
  const dueOn = textOf(facts, 'dueOn');
  return { ...of, dueOn: dueOn === '' ? dueOnOf(of.causeNo) : dueOn };
}

/** Whose own due comes first when money comes in: what was given back of just that. */
export function paysFirst(facts: Facts): string | null {
  const { cause, causeId } = causeOf(facts);
  return cause === 'pickup' || cause === 'interest' ? causeId : null;
}

function causeOf(facts: Facts): Pick<Due, 'cause' | 'causeId' | 'causeNo'> {
  const interestId = textOf(facts, 'interestId');
  if (interestId !== '') return { cause: 'interest', causeId: interestId, causeNo: textOf(facts, 'interestNo') };
  const pickupId = textOf(facts, 'pickupId');
  if (pickupId !== '') return { cause: 'pickup', causeId: pickupId, causeNo: textOf(facts, 'noteNo') };
  const correctionId = textOf(facts, 'correctionId');
  if (correctionId !== '') return { cause: 'correction', causeId: correctionId, causeNo: textOf(facts, 'correctionNo') };
  return { cause: 'order', causeId: textOf(facts, 'orderId'), causeNo: textOf(facts, 'orderNo') };
}
