import { FIGURES, monthAt, type Figures } from '../../src/shared/domain/care/complaint-figures';
import { addSums, NO_SUM, sumOfOne } from '../../src/shared/domain/care/customers-once';
import { oneOf } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import { countOf, customerMark } from './complaint-record';
import { complaintMonthId, complaintMonths, type ComplaintSum } from './complaint-months';
import { complaints, type ComplaintDocument } from './documents';

/** So many changed since the sums were brought up to date; the round goes on with the rest every few minutes. */
export const MOST_UNCOUNTED = 200;

/** Sums by slice, of one month. */
export type MonthSums = ReadonlyMap<string, ComplaintSum>;

const TECHNICIAN = 'technician:';

/** The sums with a complaint as it is now, in the place of what it added before. */
export function withComplaint(sums: MonthSums, complaint: ComplaintDocument): MonthSums {
  const changed = new Map(sums);
  const customer = customerMark(complaint);
  const add = (slice: string, figures: Figures, sign: 1 | -1) => {
    const known = changed.get(slice);
    const name = slice.startsWith(TECHNICIAN) ? complaint.staffName : '';
    changed.set(slice, { slice, name: known?.name ?? name, ...addSums(known ?? NO_SUM, sumOfOne(customer, figures), sign) });
  };
  const { counted } = complaint;
  if (counted !== null) for (const slice of counted.slices) add(slice, counted.figures, -1);
  const { slices, figures } = countOf(complaint);
  for (const slice of slices) add(slice, figures, 1);
  for (const [slice, sum] of changed) if (sum.customers.length === 0 && FIGURES.every((figure) => sum[figure] === 0)) changed.delete(slice);
  return changed;
}

export const toSums = (sums: readonly ComplaintSum[]): MonthSums => new Map(sums.map((sum) => [sum.slice, sum]));

/**
 * The sums of these months, with what changed since they were brought up to date. Two round trips at once. A look at the very
 * instant at which the round counts a complaint may see it twice or not at all; the next look does not.
 */
export async function sumsOfMonths(db: Reader, organisationId: string, months: readonly string[]): Promise<ReadonlyMap<string, MonthSums>> {
  const [kept, changed] = await Promise.all([
    db.find(complaintMonths, { where: { _id: oneOf(months.map((month) => complaintMonthId(organisationId, month))) }, limit: months.length }),
    db.find(complaints, { where: { organisationPath: organisationId, uncounted: 1 }, limit: MOST_UNCOUNTED }),
  ]);
  const byMonth = new Map(months.map((month): [string, MonthSums] => {
    const known = kept.find(({ _id }) => _id === complaintMonthId(organisationId, month));
    return [month, toSums(known?.sums ?? [])];
  }));
  for (const complaint of changed) {
    const month = monthAt(complaint.receivedAt);
    const sums = byMonth.get(month);
    if (sums !== undefined) byMonth.set(month, withComplaint(sums, complaint));
  }
  return byMonth;
}
