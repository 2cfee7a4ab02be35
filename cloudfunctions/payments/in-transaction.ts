import type { Transaction } from '../_kit/persistence/transaction';
import { orderPayments } from './documents';
import { readMoney } from './order-money';

/** What others ask of the money of their bill in their own transactions. */

/** The bill's account, the list of its payments, those that are open (a few), and the list once more. */
export const CLOSE_COST = { roundTrips: 8, documentsExamined: 8 } as const;

/**
 * Fen that were recorded of a bill and that finance has not decided about, for who means to give it up: while there are any,
 * somebody would be told that his money came for what is no bill any more. Nobody records more meanwhile: the list of
 * payments is written as it is, so that of the two the second begins anew.
 */
export async function awaitingOfBill(tx: Transaction, billId: string): Promise<number> {
  const { awaitingFen } = await readMoney(tx, billId);
  const listed = await tx.get(orderPayments, billId);
  await tx.put(orderPayments, { _id: billId, paymentIds: listed?.paymentIds ?? [] });
  return awaitingFen;
}
