import { windowsFrom } from '../../../src/shared/domain/service/free-windows';
import { proposalsFor } from '../../../src/shared/domain/service/proposals';
import { jobMinutes } from '../../../src/shared/domain/service/service-rules';
import { MOST_TECHNICIANS } from '../../../src/shared/domain/service/technicians';
import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { oneOf } from '../../_kit/persistence/conditions';
import type { Reader } from '../../_kit/persistence/reader';
import { action } from '../../_kit/runtime/action';
import { actingMembership } from '../../_kit/runtime/context';
import { readSettings } from '../../settings/public';
import { workOrders, type WorkOrderDocument } from '../documents';
import { visibleWorkOrder } from '../repository';
import { findCalendars, ratingTenthsOf } from '../technicians';
import { demandOf } from '../work-order-record';

/** So many days are looked at when the wishes fit nobody, or there are none. */
const DAYS = 3;
/** Visits that tell who knows the customer. */
const LAST_VISITS = 10;

/** Who could do a job when, the best first; the customer's wishes are all that is looked at while they fit somebody. */
export const listProposals = action(
  'service.proposal.list',
  { roundTrips: 5, documentsExamined: 3 + LAST_VISITS + MOST_TECHNICIANS },
  async ({ workOrderId, from }, ctx) => {
    const { actor, db, now } = ctx;
    const { workOrder, standing } = await visibleWorkOrder(db, actor, workOrderId);
    if (standing.office !== 'dispatcher') throw new AppError('service.work_order.missing');
    const [calendars, visits, { values }] = await Promise.all([
      findCalendars(db, actingMembership(ctx).organisationId),
      lastVisits(db, workOrder),
      readSettings(db, ['service']),
    ]);
    const { wishes } = workOrder;
    const demand = demandOf(workOrder);
    const minutes = jobMinutes(values.service, demand.kind, demand.category, demand.machines);
    const wanted = { ...demand, minutes, wishes };
    const candidates = calendars.map((technician) => ({
      ...technician,
      membershipId: technician._id,
      ratingTenths: ratingTenthsOf(technician),
      visits: visits.filter((membershipId) => membershipId === technician._id).length,
      declined: workOrder.timeline.filter(({ command, byId }) => command === 'decline' && byId === technician.personId).length,
    }));
    const looking = { travel: values.service.travelMinutes, now };
    const wished = from === undefined ? proposalsFor(wanted, candidates, { ...looking, windows: wishes }) : [];
    const windows = windowsFrom(from ?? dayOf(now), DAYS, values.service.windows, now);
    const proposals = wished.length > 0 ? wished : proposalsFor(wanted, candidates, { ...looking, windows });
    return { minutes, proposals: proposals.map((proposal) => ({ ...proposal, reasons: [...proposal.reasons] })) };
  },
);

/** Who was with the customer of late, visit by visit. */
async function lastVisits(db: Reader, { customerKeys, _id }: WorkOrderDocument): Promise<readonly string[]> {
  const where = { customerKeys: oneOf(customerKeys), phase: 'closed' };
  const found = await db.find(workOrders, { where, orderBy: [['_id', 'desc']], limit: LAST_VISITS });
  return found.flatMap((other) => (other.assigneeId === null || other._id === _id ? [] : [other.assigneeId]));
}
