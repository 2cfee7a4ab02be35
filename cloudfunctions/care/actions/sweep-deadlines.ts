import { nextWorkdayOpens } from '../../../src/shared/domain/care/working-time';
import type { Transaction } from '../../_kit/persistence/transaction';
import { action } from '../../_kit/runtime/action';
import type { CommandContext } from '../../_kit/runtime/context';
import { followCalendar } from '../calendar-following';
import { changedComplaint } from '../complaint-record';
import { complaints, rescues, type ComplaintDocument, type RescueDocument } from '../documents';
import { dueRows } from '../due-rows';
import { complaintToStaff, rescueLate } from '../messages';
import { changedRescue } from '../rescue-record';
import { responsibleFor } from '../responsible';
import { serviceTerms } from '../terms';

/** So many of each kind a round; the next one goes on. */
const BATCH = 30;

/**
 * Tells who is responsible of every deadline that passed: of a rescue's once, of a complaint's anew whenever the office opens.
 * Deadlines that do not follow the calendar in force yet come first; the next minute goes on.
 */
export const sweepDeadlines = action('care.deadline.sweep', { roundTrips: 400, documentsExamined: 2_000 }, async (_input, ctx) => {
  const { db, now } = ctx;
  const followed = await followCalendar({ db, now, transact: (work) => ctx.transactOnce(`calendar:${String(now)}`, work) });
  if (followed > 0) return { told: 0, finished: false };
  const [lateRescues, lateComplaints] = await Promise.all([dueRows(db, rescues, now, BATCH), dueRows(db, complaints, now, BATCH)]);
  let told = 0;
  for (const rescue of lateRescues) told += await tell(ctx, rescue, (tx, people) => rescueIsLate(tx, rescue, people));
  const remindAt = lateComplaints.length === 0 ? now : nextWorkdayOpens(await serviceTerms(db), now);
  for (const complaint of lateComplaints) told += await tell(ctx, complaint, (tx, people) => complaintIsLate(tx, complaint, { people, remindAt }));
  return { told, finished: lateRescues.length < BATCH && lateComplaints.length < BATCH };
});

type Late = Pick<RescueDocument | ComplaintDocument, '_id' | 'dueAt' | 'organisationPath'>;

async function tell(
  ctx: CommandContext,
  { _id, dueAt, organisationPath }: Late,
  write: (tx: Transaction, people: readonly string[]) => Promise<number>,
): Promise<number> {
  const people = await responsibleFor(ctx.db, organisationPath);
  return ctx.transactOnce(`late:${_id}:${String(dueAt)}`, (tx) => write(tx, people));
}

/** Read again: somebody may have been quicker than the sweep. */
async function rescueIsLate(tx: Transaction, seen: RescueDocument, people: readonly string[]): Promise<number> {
  const rescue = await tx.get(rescues, seen._id);
  if (rescue === null || rescue.dueAt !== seen.dueAt) return 0;
  await tx.put(rescues, changedRescue(rescue, { toldDeadline: rescue.deadline }));
  for (const event of rescueLate(rescue, people)) tx.emit(event);
  return 1;
}

/** A customer who waits is not forgotten after one word: it is said again every working day until somebody acts. */
async function complaintIsLate(
  tx: Transaction,
  seen: ComplaintDocument,
  { people, remindAt }: { readonly people: readonly string[]; readonly remindAt: number },
): Promise<number> {
  const complaint = await tx.get(complaints, seen._id);
  if (complaint === null || complaint.dueAt !== seen.dueAt) return 0;
  await tx.put(complaints, changedComplaint(complaint, { wasLate: true, toldDeadline: complaint.clock.deadline, remindAt }));
  for (const event of complaintToStaff('complaint_late', complaint, people)) tx.emit(event);
  return 1;
}
