import type { Output } from '../../shared/contract/registry';
import { amountWords, percentWords } from '../../text/amounts';
import { commissionText as words } from '../../text/commission';

export type EarningsHome = Output<'commission.home.get'>;
export type Standing = EarningsHome['own'];

/** What somebody has, large, and what is still to come of it. */
export function standingView({ balanceFen, payingFen, heldFen }: Standing) {
  const availableFen = balanceFen - payingFen;
  const owes = availableFen < 0;
  const parts = [
    { label: words.paying, fen: payingFen },
    { label: words.held, fen: heldFen },
  ];
  return {
    label: owes ? words.owed : words.available,
    figure: amountWords(Math.abs(availableFen)),
    parts: parts.filter(({ fen }) => fen > 0).map(({ label, fen }) => ({ label, amount: amountWords(fen) })),
    hint: heldFen > 0 ? words.heldHint : undefined,
    debt: owes ? words.debt(amountWords(-availableFen)) : undefined,
  };
}

/** Whose earnings he may look at: his own, and those of the places that he runs. */
export function payeeChoices({ own, places }: EarningsHome) {
  return [{ value: own.payeeId, label: words.own }, ...places.map(({ payeeId, name }) => ({ value: payeeId, label: name }))];
}

export function standingOf({ own, places }: EarningsHome, payeeId: string | undefined): Standing {
  return places.find((place) => place.payeeId === payeeId) ?? own;
}

/** The terms in plain words, for who he is. */
export function termRows({ rates, holdDays, confirmDays, tax }: Output<'commission.terms.get'>, reader: 'customer' | 'staff') {
  const { terms } = words;
  // Employees' tax goes with their wages.
  const isTaxed = reader === 'customer' || !rates.some(({ audience }) => audience === 'staff');
  return [
    ...rates.map(({ audience, rate, others }) => ({ label: terms.audience[audience], value: terms.rate(rate, others) })),
    ...rates.filter(({ toBuyerBps }) => toBuyerBps > 0).map(({ toBuyerBps }) => ({ label: terms.toBuyer, value: terms.toBuyerShare(percentWords(toBuyerBps)) })),
    { label: terms.hold, value: terms.holdDays(holdDays) },
    { label: terms.refund, value: terms.refunded },
    ...(reader === 'customer' ? [{ label: terms.self, value: terms.selfCounts }] : []),
    { label: terms.confirm, value: terms.confirmDays(confirmDays) },
    ...(isTaxed ? [{ label: terms.tax, value: tax === 'labour' ? terms.taxed : terms.notTaxed }] : []),
  ];
}
