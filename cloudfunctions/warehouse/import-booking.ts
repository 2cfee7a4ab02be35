import { accounts } from '../../src/shared/domain/ledger/accounts';
import type { TransferPlan } from '../../src/shared/domain/ledger/transfer';
import { MOST_INCOMING } from '../../src/shared/domain/stock/incoming';
import { countStock } from '../../src/shared/domain/stock/stock-plans';
import { sha256 } from '../../src/shared/kernel/sha256';
import { ledgerAccounts } from '../_kit/ledger/documents';
import { recordTransfers } from '../_kit/ledger/record-transfers';
import type { Transaction } from '../_kit/persistence/transaction';
import { keepArrival, newArrival } from './arrival-record';
import { stockArrivals, stockImportParts, stockImports, stockIncoming, type ImportDocument, type ImportPartDocument, type ImportRow } from './documents';

/** Rows that are booked in one transaction. */
export const PART_ROWS = 10;
const ID_LENGTH = 20;

/** The arrival of a row: a purchase's number and its model are announced once, by whichever sheet. */
export function arrivalIdOf({ reference, productId }: Pick<ImportRow, 'reference' | 'productId'>): string {
  return `arr_${sha256(encodeURIComponent(JSON.stringify([reference, productId]))).slice(0, ID_LENGTH)}`;
}

/** Books some rows, once; a row about which something was booked meanwhile is left out. */
export async function bookImportPart(tx: Transaction, seen: ImportPartDocument, { kind, by }: ImportDocument, at: number): Promise<void> {
  const part = await tx.get(stockImportParts, seen._id);
  const sheet = await tx.get(stockImports, seen.importId);
  if (part === null || part.done || sheet === null) return;
  const plans: TransferPlan[] = [];
  for (const row of part.rows) {
    plans.push(...(kind === 'opening' ? await planOpening(tx, row, sheet, at) : await planArrival(tx, row, by, at)));
  }
  await recordTransfers(tx, plans);
  await tx.put(stockImportParts, { ...part, done: true });
  const booked = sheet.booked + plans.length;
  const skipped = sheet.skipped + part.rows.length - plans.length;
  await tx.put(stockImports, { ...sheet, booked, skipped, state: booked + skipped === sheet.rows ? 'booked' : sheet.state });
}

/** A product is opened once, before anything else is booked on it. */
async function planOpening(tx: Transaction, { productId, quantity }: ImportRow, { _id, by }: ImportDocument, at: number): Promise<readonly TransferPlan[]> {
  if ((await tx.get(ledgerAccounts, accounts.stock(productId))) !== null) return [];
  const plan = countStock({ countId: `${_id}:${productId}`, productId, onHand: 0, counted: quantity }, { facts: { by, importId: _id }, at });
  return plan === null ? [] : [plan];
}

async function planArrival(tx: Transaction, row: ImportRow, by: string, at: number): Promise<readonly TransferPlan[]> {
  const { productId, name, model, category, quantity, expectedOn, supplier, reference } = row;
  const id = arrivalIdOf(row);
  const open = (await tx.get(stockIncoming, productId))?.lines.length ?? 0;
  if (expectedOn === null || open >= MOST_INCOMING || (await tx.get(stockArrivals, id)) !== null) return [];
  const { arrival, plans } = newArrival(id, { productId, name, model, category, quantity, expectedOn, supplier, reference, announcedBy: by, announcedAt: at }, at);
  await keepArrival(tx, arrival);
  return plans;
}
