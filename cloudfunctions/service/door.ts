import { doorFinding, isDoubtful, type DoorSituation } from '../../src/shared/domain/service/door';
import { customerSight } from '../../src/shared/domain/service/viewing';
import { AppError } from '../../src/shared/errors/app-error';
import { dayOf } from '../../src/shared/kernel/time';
import { above } from '../_kit/persistence/conditions';
import { PAGE_ROWS } from '../_kit/persistence/pages';
import type { Reader } from '../_kit/persistence/reader';
import type { QueryContext } from '../_kit/runtime/context';
import { findHostOfAny, type CodeHost } from '../attribution/public';
import { workOrders, type WorkOrderDocument } from './documents';
import { findOwnWorkOrders } from './repository';

/** A technician's list holds at most so many. */
const MOST_JOBS = 60;
/** The code; the technician's list and the scanner's own visits. */
export const DOOR_COST = { roundTrips: 3, documentsExamined: 1 + MOST_JOBS + PAGE_ROWS } as const;

/** A technician's door code as somebody scanned it. */
export interface ScannedDoor {
  readonly codeId: string;
  readonly technician: { readonly personId: string; readonly membershipId: string };
  readonly organisationPath: readonly string[];
  readonly situation: DoorSituation;
  /** At whose door he is; null when he is expected nowhere. */
  readonly visit: WorkOrderDocument | null;
  /** The scanner's own visit that it is about. */
  readonly own: WorkOrderDocument | null;
  /** The office has to look into it: nobody of ours scanned it, and it is out of place. */
  readonly doubtful: boolean;
}

/**
 * What a door code means to who scans it now.
 * @throws AppError `attribution.code.not_recognised`; `service.door.nobody_expected` for a code that is no technician's
 */
export async function scannedDoor(ctx: QueryContext, scene: string): Promise<ScannedDoor> {
  const { db, actor, now } = ctx;
  const host = await findHostOfAny(db, scene, now);
  const technician = technicianOf(host);
  if (!host.isValid) return stoppedDoor(host, technician, ctx);
  const [jobs, { rows }] = await Promise.all([listedJobs(db, technician.membershipId, now), findOwnWorkOrders(db, actor, { open: true })]);
  const isOwn = (job: WorkOrderDocument) => customerSight(job, actor) !== null;
  const { situation, visit } = doorFinding({ technician, jobs, own: rows, isOwn, now });
  const { codeId, organisationPath } = host;
  return {
    codeId,
    technician,
    organisationPath,
    situation,
    visit: situation === 'expected' ? visit : null,
    own: visit !== null && isOwn(visit) ? visit : null,
    doubtful: isDoubtful(situation) && actor.memberships.length === 0,
  };
}

/** Whoever shows a code that was taken back may be anybody. The scanner's visit of today is what the office looks up. */
async function stoppedDoor({ codeId, organisationPath }: CodeHost, technician: ScannedDoor['technician'], { db, actor, now }: QueryContext): Promise<ScannedDoor> {
  const { rows } = await findOwnWorkOrders(db, actor, { open: true });
  const own = rows.find(({ appointment }) => appointment?.window.on === dayOf(now)) ?? null;
  return { codeId, technician, organisationPath, situation: 'stopped', visit: null, own, doubtful: actor.memberships.length === 0 };
}

function technicianOf({ kind, member }: CodeHost) {
  if (kind !== 'door' || member === null) throw new AppError('service.door.nobody_expected');
  return member;
}

function listedJobs(db: Reader, membershipId: string, now: number): Promise<readonly WorkOrderDocument[]> {
  const where = { assigneeId: membershipId, listedUntil: above(now) };
  return db.find(workOrders, { where, orderBy: [['listedUntil', 'desc']], limit: MOST_JOBS });
}
