import { AppError } from '../../../src/shared/errors/app-error';
import { action } from '../../_kit/runtime/action';
import { findVisibleCase } from '../case-repository';
import { toCaseView } from '../case-views';

export const getCase = action('catalog.case.get', { roundTrips: 2, documentsExamined: 2 }, async ({ caseId }, { actor, db }) => {
  const found = await findVisibleCase(db, actor, caseId);
  if (found === null) throw new AppError('catalog.case.missing');
  return toCaseView(found, actor);
});
