import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { commissionEntries } from '../documents';
import { toEntryDetail } from '../entry-views';
import { keepsBooks, seesPayee } from '../repository';
import { STATED_COST, statementsOf } from '../stated-entries';

const COST = { roundTrips: 2 + STATED_COST.roundTrips, documentsExamined: 2 + STATED_COST.documentsExamined };

/** Somebody else's entry is missing, like one that does not exist. */
export const getEntry = action('commission.entry.get', COST, async ({ entryId }, { actor, db }) => {
  const entry = await db.get(commissionEntries, entryId);
  if (entry === null || !seesPayee(actor, entry.payeeId)) throw new AppError('commission.entry.missing');
  const statementOf = await statementsOf(db, [entry]);
  return toEntryDetail(entry, { office: keepsBooks(actor), statement: statementOf(entry) });
});
