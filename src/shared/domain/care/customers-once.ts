import { addFigures, NO_FIGURES, type Figures } from './complaint-figures';

/** How many complaints of one customer lost and kept him. */
export interface CustomerCount {
  readonly customer: string;
  readonly lost: number;
  readonly kept: number;
}

/** Figures of several complaints, and of which customers: one who is lost or kept by two complaints counts once (K6). */
export interface CountedSum extends Figures {
  readonly customers: readonly CustomerCount[];
}

export const NO_SUM: CountedSum = { ...NO_FIGURES, customers: [] };

/** What one complaint of a customer adds. */
export function sumOfOne(customer: string, figures: Figures): CountedSum {
  const { customersLost: lost, customersKept: kept } = figures;
  return { ...figures, customers: lost === 0 && kept === 0 ? [] : [{ customer, lost, kept }] };
}

/** @param sign -1 takes the second one away */
export function addSums(one: CountedSum, other: CountedSum, sign: 1 | -1 = 1): CountedSum {
  const byCustomer = new Map(one.customers.map((known) => [known.customer, known]));
  for (const { customer, lost, kept } of other.customers) {
    const known = byCustomer.get(customer) ?? { customer, lost: 0, kept: 0 };
    byCustomer.set(customer, { customer, lost: known.lost + sign * lost, kept: known.kept + sign * kept });
  }
  const customers = [...byCustomer.values()].filter(({ lost, kept }) => lost !== 0 || kept !== 0);
  const customersLost = customers.filter(({ lost }) => lost > 0).length;
  const customersKept = customers.filter(({ kept }) => kept > 0).length;
  return { ...addFigures(one, other, sign), customersLost, customersKept, customers };
}
