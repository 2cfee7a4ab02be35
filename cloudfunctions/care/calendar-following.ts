import { byCalendar } from '../../src/shared/domain/care/complaint-clock';
import { rescueDeadline } from '../../src/shared/domain/care/rescue';
import type { PublishedCalendar } from '../../src/shared/domain/care/working-time';
import type { CollectionDeclaration, Document } from '../_kit/persistence/collections';
import { below } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { Transaction } from '../_kit/persistence/transaction';
import { changedComplaint } from './complaint-record';
import { complaints, rescues, type ComplaintDocument, type RescueDocument } from './documents';
import { changedRescue } from './rescue-record';
import { serviceTerms } from './terms';

/** So many of each kind at once, in one transaction; whoever called goes on. */
const BATCH = 40;

interface Following {
  readonly db: Reader;
  readonly now: number;
  transact(work: (tx: Transaction) => Promise<number>): Promise<number>;
}

/**
 * Reckons the deadlines of rescues and complaints under way by the calendar in force, those that another one was used for:
 * the desk, its order, the reminder and the customer's page all show what is stored, so that they agree.
 * @returns how many there were; 0 when all follow the calendar in force
 */
export async function followCalendar(following: Following): Promise<number> {
  const { db, now } = following;
  const calendar = await serviceTerms(db);
  const [behindRescues, behindComplaints] = await Promise.all([behind(db, rescues, calendar), behind(db, complaints, calendar)]);
  const found = behindRescues.length + behindComplaints.length;
  if (found === 0) return 0;
  return following.transact(async (tx) => {
    for (const { _id } of behindRescues) await followRescue(tx, _id, calendar, now);
    for (const { _id } of behindComplaints) await followComplaint(tx, _id, calendar, now);
    return found;
  });
}

function behind<D extends Document>(db: Reader, collection: CollectionDeclaration<D>, { calendarVersion }: PublishedCalendar): Promise<readonly D[]> {
  return db.find(collection, { where: { reckonedBy: below(calendarVersion) }, orderBy: [['reckonedBy', 'asc'], ['_id', 'asc']], limit: BATCH });
}

const isBehind = ({ reckonedBy }: RescueDocument | ComplaintDocument, { calendarVersion }: PublishedCalendar): boolean =>
  reckonedBy !== null && reckonedBy < calendarVersion;

/** Read again, as the next one: somebody may have been quicker. */
async function followRescue(tx: Transaction, rescueId: string, calendar: PublishedCalendar, now: number): Promise<void> {
  const rescue = await tx.get(rescues, rescueId);
  if (rescue === null || !isBehind(rescue, calendar)) return;
  const deadline = rescueDeadline(calendar, rescue.createdAt, rescue.hours);
  const { calendarVersion } = calendar;
  await tx.put(rescues, changedRescue(rescue, { deadline, calendarVersion, toldDeadline: toldAfter(rescue, deadline, now) }));
}

async function followComplaint(tx: Transaction, complaintId: string, calendar: PublishedCalendar, now: number): Promise<void> {
  const complaint = await tx.get(complaints, complaintId);
  if (complaint === null || !isBehind(complaint, calendar)) return;
  const clock = byCalendar(complaint.clock, calendar);
  const { deadline } = complaint.clock;
  await tx.put(complaints, changedComplaint(complaint, { clock, toldDeadline: toldAfter({ ...complaint, deadline }, clock.deadline, now) }));
}

interface Told {
  readonly deadline: number | null;
  readonly toldDeadline: number | null;
}

/** Who was told that it is late is not told again because the calendar moved the instant: only when it is in time again. */
function toldAfter({ deadline, toldDeadline }: Told, moved: number | null, now: number): number | null {
  return moved !== null && moved <= now && deadline === toldDeadline ? moved : toldDeadline;
}
