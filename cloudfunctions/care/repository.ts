import { AppError } from '../../src/shared/errors/app-error';
import type { RatingRound } from '../../src/shared/domain/care/ratings';
import { oneOf } from '../_kit/persistence/conditions';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import type { Membership } from '../_kit/runtime/context';
import { ratingId, ratings, rescues, type RatingDocument, type RescueDocument } from './documents';
import { findByKey } from '../_kit/persistence/sort-keys';

const ROUNDS: readonly RatingRound[] = [1, 2];

/** The ratings of a work order, the first before the second. One round trip. */
export async function ratingsOf(db: Reader, workOrderId: string): Promise<readonly RatingDocument[]> {
  const ids = ROUNDS.map((round) => ratingId(workOrderId, round));
  return db.find(ratings, { where: { _id: oneOf(ids) }, orderBy: [['_id', 'asc']], limit: ROUNDS.length });
}

/** What a technician's work under one position was rated, the latest first. */
export async function ratingsOfTechnician(db: Reader, technicianId: string, after: string | undefined): Promise<Page<RatingDocument>> {
  return findByKey(db, ratings, { where: { technicianId }, key: 'givenKey', order: 'desc', after });
}

/** Rescues of an organisation's tree: those under way by their deadline, or those that are over, newest first. */
export async function rescuesBelow(
  db: Reader,
  organisationId: string,
  { over, after }: { readonly over: boolean; readonly after: string | undefined },
): Promise<Page<RescueDocument>> {
  const where = { organisationPath: organisationId, phase: over ? 'over' : 'open' };
  return over ? findPage(db, rescues, where, after) : findByKey(db, rescues, { where, key: 'deadlineKey', order: 'asc', after });
}

/** @throws AppError `care.rescue.missing`, also for one of another organisation */
export async function rescueFor(db: Pick<Reader, 'get'>, acting: Membership, rescueId: string): Promise<RescueDocument> {
  const rescue = await db.get(rescues, rescueId);
  if (rescue === null || !rescue.organisationPath.includes(acting.organisationId)) throw new AppError('care.rescue.missing');
  return rescue;
}
