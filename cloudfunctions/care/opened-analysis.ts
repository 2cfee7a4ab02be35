import type { Output, ParsedInput } from '../../src/shared/contract/registry';
import { figuresOf, movedPeriod, periodStart } from '../../src/shared/domain/care/complaint-figures';
import { startOfDay } from '../../src/shared/kernel/time';
import type { Page } from '../_kit/persistence/pages';
import { before, findByKey } from '../_kit/persistence/sort-keys';
import { actingMembership, type QueryContext } from '../_kit/runtime/context';
import { openedKey } from './complaint-record';
import { complaints, type ComplaintDocument } from './documents';

type Opened = ParsedInput<'care.analysis.open'>;

/** A page of the complaints behind a figure, the earliest first. One round trip. */
export async function openedComplaints(ctx: QueryContext, { period, on, after, ...figure }: Opened): Promise<Page<ComplaintDocument>> {
  const start = periodStart(period, on);
  const key = openedKey(actingMembership(ctx).organisationId, figure);
  const from = before(startOfDay(start));
  const until = before(startOfDay(movedPeriod(period, start, 1)));
  // A cursor of another period leads nowhere else.
  const since = after === undefined || after < from ? from : after;
  return findByKey(ctx.db, complaints, { where: { analysisKeys: key }, key: 'receivedKey', order: 'asc', after: since, until });
}

export function toOpenedRow(complaint: ComplaintDocument): Output<'care.analysis.open'>['rows'][number] {
  const { _id: id, complaintNo, customer, subject, category, method, cause, state, staffName, technicianId, receivedAt } = complaint;
  const technicianName = technicianId === null ? null : staffName;
  return { id, complaintNo, customerName: customer.name, subject, category, method, cause, state, technicianName, receivedAt, figures: figuresOf(complaint) };
}
