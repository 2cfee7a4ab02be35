import { accounts, type AccountName } from '../../src/shared/domain/ledger/accounts';
import { isPayee } from '../../src/shared/domain/commission/payee';
import { keepsBooks as keepsBooksAs } from '../../src/shared/domain/identity/books';
import { AppError } from '../../src/shared/errors/app-error';
import { atMost, oneOf } from '../_kit/persistence/conditions';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import { type Actor, positionsOf } from '../_kit/runtime/context';
import { commissionEntries, type EntryDocument } from './documents';

/** Who keeps the company's books reads every payee's. */
export const keepsBooks = (actor: Actor): boolean => positionsOf(actor).some(keepsBooksAs);

/** Whether the caller may see what this payee has earned. */
export const seesPayee = (actor: Actor, payeeId: string): boolean =>
  isPayee(actor.personId, positionsOf(actor), payeeId) || keepsBooks(actor);

/** The payee that is asked for; oneself when nobody is named. @throws AppError `commission.entry.missing` for another's */
export function askedPayee(actor: Actor, payeeId: string | undefined): string {
  if (payeeId === undefined) return actor.personId;
  if (!seesPayee(actor, payeeId)) throw new AppError('commission.entry.missing');
  return payeeId;
}

export function entriesOfPayee(db: Reader, payeeId: string, after: string | undefined): Promise<Page<EntryDocument>> {
  return findPage(db, commissionEntries, { payeeId }, after);
}

/** What is to be released now, one payee's together. */
export function dueEntries(db: Reader, now: number, limit: number): Promise<readonly EntryDocument[]> {
  return db.find(commissionEntries, { where: { dueAt: atMost(now) }, orderBy: [['dueAt', 'asc']], limit });
}

/** Those of some entries that are still to be released, as they are now. One query. */
export async function dueAmong(db: Reader, entries: readonly EntryDocument[], now: number): Promise<readonly EntryDocument[]> {
  const found = await db.find(commissionEntries, { where: { _id: oneOf(entries.map(({ _id }) => _id)) }, limit: entries.length });
  return found.filter(({ dueAt }) => dueAt !== null && dueAt <= now);
}

export const accountOf = (payeeId: string): AccountName => accounts.payeeCommission(payeeId);
