import type { DomainEvent } from '../../src/shared/contract/events';
import { DISPATCH_ROLES } from '../../src/shared/domain/roles';
import { dayOf } from '../../src/shared/kernel/time';
import type { Transaction } from '../_kit/persistence/transaction';
import type { QueryContext } from '../_kit/runtime/context';
import { findHolders, findMember, MOST_HOLDERS } from '../identity/public';
import { DOOR_COST, type ScannedDoor } from './door';
import { doorDoubts } from './documents';

/** The door; who is told and of whom; start, the doubt read and written, the journal and commit. */
export const DOUBT_BUDGET = { roundTrips: DOOR_COST.roundTrips + 8, documentsExamined: DOOR_COST.documentsExamined + MOST_HOLDERS + 5 } as const;
/** So many say of one code on one day that a stranger stands before them; the office knows by then. */
const MOST_REPORTS = 20;

/** Who scanned a door code, as far as anybody knows. */
export interface Scanner {
  readonly name: string;
  /** Under which the office reaches him; empty when he never gave one. */
  readonly phone: string;
}

export function scannerOf({ own }: ScannedDoor, { actor }: QueryContext): Scanner {
  return { name: actor.name ?? own?.customer.name ?? '', phone: actor.phone ?? own?.customer.phone ?? '' };
}

/** Who dispatches where the technician belongs, and what he is called. */
export async function whomToTell({ db }: QueryContext, { technician, organisationPath }: ScannedDoor) {
  const { personId, membershipId } = technician;
  const [personIds, member] = await Promise.all([findHolders(db, DISPATCH_ROLES, organisationPath), findMember(db, personId, { membershipId })]);
  return { personIds, personName: member?.name ?? '' };
}
export type WhomToTell = Awaited<ReturnType<typeof whomToTell>>;

/**
 * Keeps that a door code was scanned where it is out of place.
 * @param reporterId who says that this person is at his door; null: he only scanned
 * @returns true when that is news: the first scan of the code on this day, or the first word of this reporter
 */
export async function noteDoubt(tx: Transaction, door: ScannedDoor, now: number, reporterId: string | null): Promise<boolean> {
  const _id = `${door.codeId}:${dayOf(now)}`;
  const known = await tx.get(doorDoubts, _id);
  const reportedBy = known?.reportedBy ?? [];
  const isNews = reporterId === null ? known === null : !reportedBy.includes(reporterId) && reportedBy.length < MOST_REPORTS;
  if (!isNews) return false;
  const { technician, situation } = door;
  const { at } = known ?? { at: now };
  await tx.put(doorDoubts, { _id, membershipId: technician.membershipId, situation, reportedBy: reporterId === null ? reportedBy : [...reportedBy, reporterId], at });
  return true;
}

/** That it was scanned, and with a reporter that he asks for help now; it leads to his own visit. */
export function doubtMessage({ own, situation }: ScannedDoor, { personIds, personName }: WhomToTell, { name: customerName, phone: customerPhone }: Scanner, isReport: boolean): DomainEvent {
  const about = { type: 'message.requested', personIds, orderId: null, subjectId: own?._id ?? null } as const;
  const facts = { personName, customerName, situation };
  return isReport ? { ...about, kind: 'stranger_reported', facts: { ...facts, customerPhone } } : { ...about, kind: 'door_doubted', facts };
}
