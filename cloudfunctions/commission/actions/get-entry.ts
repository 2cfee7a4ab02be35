import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { commissionEntries } from '../documents';
import { toEntryDetail } from '../entry-views';
import { seesPayee } from '../repository';

/** Somebody else's entry is missing, like one that does not exist. */
export const getEntry = action('commission.entry.get', { roundTrips: 2, documentsExamined: 2 }, async ({ entryId }, { actor, db }) => {
  const entry = await db.get(commissionEntries, entryId);
  if (entry === null || !seesPayee(actor, entry.payeeId)) throw new AppError('commission.entry.missing');
  return toEntryDetail(entry);
});
