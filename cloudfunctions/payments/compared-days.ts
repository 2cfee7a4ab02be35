import { below } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { reconciliations, type ReconciliationDocument } from './documents';

export const DAYS_LISTED = 62;

/** The days that were compared last, newest first. */
export const comparedDays = (db: Reader): Promise<readonly ReconciliationDocument[]> =>
  db.find(reconciliations, { where: { _id: below('9') }, orderBy: [['_id', 'desc']], limit: DAYS_LISTED });
