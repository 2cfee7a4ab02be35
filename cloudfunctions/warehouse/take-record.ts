import { accounts } from '../../src/shared/domain/ledger/accounts';
import { EMPTY_BALANCE } from '../../src/shared/domain/ledger/balance';
import { countStock } from '../../src/shared/domain/stock/stock-plans';
import { afterTake } from '../../src/shared/domain/stock/take';
import { AppError } from '../../src/shared/errors/app-error';
import { ledgerAccounts } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { stockTakeLines, stockTakes, type TakeDocument, type TakeLineDocument } from './documents';

export const takeLineId = (takeId: string, productId: string): string => `${takeId}:${productId}`;

/** One that is still being counted. @throws AppError `warehouse.take.*` */
export async function countingTake(tx: Transaction, takeId: string): Promise<TakeDocument> {
  const take = await tx.get(stockTakes, takeId);
  if (take === null) throw new AppError('warehouse.take.missing');
  if (take.state !== 'counting') throw new AppError('warehouse.take.closed');
  return take;
}

/** Books what was found of one model, once. */
export async function bookTakeLine(tx: Transaction, seen: TakeLineDocument, { approvedBy, reason }: TakeDocument, at: number): Promise<void> {
  const line = await tx.get(stockTakeLines, seen._id);
  if (line?.state !== 'counted') return;
  const { takeId, productId, difference } = line;
  const { posted: onHand, pendingOut: reserved } = (await tx.get(ledgerAccounts, accounts.stock(productId))) ?? EMPTY_BALANCE;
  const counted = afterTake(difference, { onHand, reserved });
  if (counted !== null) {
    const facts = { reason, by: approvedBy, countedBy: line.countedBy };
    const plan = countStock({ countId: line._id, productId, onHand, counted }, { facts, at });
    if (plan !== null) await recordTransfers(tx, [plan]);
  }
  await tx.put(stockTakeLines, { ...line, state: counted === null ? 'below_reserved' : 'booked' });
  const take = await tx.get(stockTakes, takeId);
  if (take !== null) await tx.put(stockTakes, { ...take, booked: take.booked + 1, state: take.booked + 1 === take.lines ? 'booked' : take.state });
}
