import { isLate } from '../../src/shared/domain/care/complaint-clock';
import type { CountedComplaint } from '../../src/shared/domain/care/complaint-summary';
import { between } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { complaints, type ComplaintDocument } from './documents';

/** Complaints of one time that are looked at; a company with more looks at a shorter time. */
export const MOST_COUNTED = 1_000;

type Row = Pick<ComplaintDocument, 'category' | 'method' | 'clock' | 'wasLate' | 'reopened' | 'resolvedMinutes'>;

/** Complaints received in a time (epoch milliseconds, the end left out), with only what counts of them. One round trip. */
export async function countedComplaints(
  db: Reader,
  organisationPath: string,
  { from, until }: { readonly from: number; readonly until: number },
  now: number,
): Promise<readonly CountedComplaint[]> {
  const rows = await db.aggregate<Row>(complaints, [
    { match: { organisationPath, receivedAt: between(from - 1, until) } },
    { sort: { receivedAt: -1 } },
    { limit: MOST_COUNTED },
    { project: { category: 1, method: 1, clock: 1, wasLate: 1, reopened: 1, resolvedMinutes: 1 } },
  ]);
  return rows.map(({ category, method, clock, wasLate, reopened, resolvedMinutes }) => ({
    category,
    method,
    late: wasLate || isLate(clock, now),
    reopened: reopened > 0,
    resolvedMinutes,
  }));
}
