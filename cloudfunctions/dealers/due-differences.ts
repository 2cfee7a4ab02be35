import { below } from '../_kit/persistence/conditions';
import { updateWhere } from '../_kit/persistence/plain-writes';
import type { Reader } from '../_kit/persistence/reader';
import { runTransaction } from '../_kit/persistence/transaction';
import type { Log } from '../_kit/runtime/log';
import { dueDifferences, type DueDifferenceDocument } from './due-check-documents';
import type { DueVerdict } from './look-at-dues';

/** Notes what is off, once for each dealer however often it is found; what is kept stays as it is. */
export async function noteDifference({ kept, rows }: Extract<DueVerdict, { state: 'off' }>, { now, log }: { readonly now: number; readonly log: Log }): Promise<void> {
  const { _id, organisationName } = kept;
  log.error('what a dealer is said to owe is not what the journal says', null, { organisationId: _id, rows });
  await runTransaction(async (tx) => {
    const known = await tx.get(dueDifferences, _id);
    const foundAt = known?.state === 'open' ? known.foundAt : now;
    await tx.put(dueDifferences, { _id, organisationName, rows, foundAt, seenAt: now, state: 'open' });
  });
}

/** Nobody could tell this time: what was known stands. */
export async function keepDifference(organisationId: string, now: number): Promise<void> {
  await updateWhere(dueDifferences, { _id: organisationId, state: 'open' }, { seenAt: now });
}

/** Those that a pass which began then has not seen again. */
export async function closeUnseen(startedAt: number): Promise<void> {
  await updateWhere(dueDifferences, { state: 'open', seenAt: below(startedAt) }, { state: 'gone' });
}

/** Open ones, the latest first. */
export function openDifferences(db: Reader, limit: number): Promise<readonly DueDifferenceDocument[]> {
  return db.find(dueDifferences, { where: { state: 'open' }, orderBy: [['seenAt', 'desc']], limit });
}
