import { customerSight } from '../../src/shared/domain/service/viewing';
import type { WorkOrderState } from '../../src/shared/domain/service/states';
import { above } from '../_kit/persistence/conditions';
import type { Reader } from '../_kit/persistence/reader';
import type { Actor } from '../_kit/runtime/context';
import { workOrders, type WorkOrderDocument } from './documents';

/** While he is on his way, or there. */
const UNDER_WAY: readonly WorkOrderState[] = ['en_route', 'on_site', 'working'];
/** A technician's list holds at most so many. */
const MOST_JOBS = 60;
export const DOOR_COST = { roundTrips: 1, documentsExamined: MOST_JOBS } as const;

/** Of a technician's jobs under way the scanner's own, else the one that he took a step in last; null without any. */
export async function jobAtTheDoor(db: Reader, actor: Actor, membershipId: string, now: number): Promise<WorkOrderDocument | null> {
  const where = { assigneeId: membershipId, listedUntil: above(now) };
  const listed = await db.find(workOrders, { where, orderBy: [['listedUntil', 'desc']], limit: MOST_JOBS });
  const jobs = listed.filter(({ state }) => UNDER_WAY.includes(state)).sort((one, other) => movedAt(other) - movedAt(one));
  return jobs.find((job) => customerSight(job, actor) !== null) ?? jobs[0] ?? null;
}

const movedAt = ({ timeline }: WorkOrderDocument): number => timeline.at(-1)?.at ?? 0;
