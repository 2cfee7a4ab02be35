import type { Facts } from '../ledger/transfer';
import type { Due } from './dues';

const textOf = (facts: Facts, key: string): string => {
  const fact = facts[key];
  return typeof fact === 'string' ? fact : '';
};

/**
 * What is owed for a posting that took something from a dealer's account, by its facts: goods of a delivery note, a correction,
 * else a sale whose margin went. @param dueOnOf by when, where the facts do not say it
 */
export function dueOfFacts(facts: Facts, dueOnOf: (causeNo: string) => string): Omit<Due, 'amountFen'> {
  const of = causeOf(facts);
  const dueOn = textOf(facts, 'dueOn');
  return { ...of, dueOn: dueOn === '' ? dueOnOf(of.causeNo) : dueOn };
}

function causeOf(facts: Facts): Pick<Due, 'cause' | 'causeId' | 'causeNo'> {
  const pickupId = textOf(facts, 'pickupId');
  if (pickupId !== '') return { cause: 'pickup', causeId: pickupId, causeNo: textOf(facts, 'noteNo') };
  const correctionId = textOf(facts, 'correctionId');
  if (correctionId !== '') return { cause: 'correction', causeId: correctionId, causeNo: textOf(facts, 'correctionNo') };
  return { cause: 'order', causeId: textOf(facts, 'orderId'), causeNo: textOf(facts, 'orderNo') };
}
