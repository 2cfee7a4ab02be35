import type { Figure } from '../../src/shared/domain/ledger/checking';
import { below } from '../_kit/persistence/conditions';
import { updateWhere } from '../_kit/persistence/plain-writes';
import type { Reader } from '../_kit/persistence/reader';
import { runTransaction } from '../_kit/persistence/transaction';
import type { Log } from '../_kit/runtime/log';
import { ledgerDifferences, type LedgerDifferenceDocument } from './documents';

type Subject = { readonly account: string; readonly on: null } | { readonly account: null; readonly on: string };

const idOf = ({ account, on }: Subject): string => account ?? `day/${on}`;

/** Notes a difference, once for each account and day however often it is found; what is kept stays as it is. */
export async function recordDifference(
  subject: Subject,
  figures: readonly Figure[],
  { now, log }: { readonly now: number; readonly log: Log },
): Promise<void> {
  const _id = idOf(subject);
  log.error('what is kept is not what the journal says', null, { ...subject, figures });
  await runTransaction(async (tx) => {
    const known = await tx.get(ledgerDifferences, _id);
    const foundAt = known?.state === 'open' ? known.foundAt : now;
    await tx.put(ledgerDifferences, { _id, ...subject, figures, foundAt, seenAt: now, state: 'open', goneAt: null });
  });
}

/** Nobody could tell this time: what was known of it stands. */
export async function keepDifference(subject: Subject, now: number): Promise<void> {
  await updateWhere(ledgerDifferences, { _id: idOf(subject), state: 'open' }, { seenAt: now });
}

/** Those that a pass which began then has not seen again. */
export async function closeUnseen(startedAt: number, now: number): Promise<void> {
  await updateWhere(ledgerDifferences, { state: 'open', seenAt: below(startedAt) }, { state: 'gone', goneAt: now });
}

/** The latest first. */
export function listDifferences(
  db: Reader,
  state: LedgerDifferenceDocument['state'],
  limit: number,
): Promise<readonly LedgerDifferenceDocument[]> {
  return db.find(ledgerDifferences, { where: { state }, orderBy: [['seenAt', 'desc']], limit });
}
