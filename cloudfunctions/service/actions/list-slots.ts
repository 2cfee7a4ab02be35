import type { ParsedInput } from '../../../src/shared/contract/registry';
import { freeDays } from '../../../src/shared/domain/service/free-windows';
import { jobMinutes } from '../../../src/shared/domain/service/service-rules';
import { districtOf, MOST_TECHNICIANS } from '../../../src/shared/domain/service/technicians';
import { action } from '../../_kit/runtime/action';
import type { QueryContext } from '../../_kit/runtime/context';
import { findHeadquarters } from '../../identity/public';
import { readSettings } from '../../settings/public';
import { visibleWorkOrder } from '../repository';
import { findCalendars } from '../technicians';
import { demandOf } from '../work-order-record';

/** A week, and the weekend after it. */
const DAYS = 10;

/** In which windows somebody could come. It says nothing of who, or of anybody's other jobs. */
export const listSlots = action(
  'service.slot.list',
  { roundTrips: 4, documentsExamined: 3 + MOST_TECHNICIANS },
  async (asked, ctx) => {
    const { db, now } = ctx;
    const { organisationId, job } = await subjectOf(asked, ctx);
    const [calendars, { values }] = await Promise.all([findCalendars(db, organisationId), readSettings(db, ['service'])]);
    const { service } = values;
    const minutes = jobMinutes(service, job.kind, job.category, job.machines);
    const looking = { windows: service.windows, days: DAYS, travel: service.travelMinutes, now };
    // Of a job that is somebody's, only he counts: moving it keeps him.
    const able = job.assigneeId === null ? calendars : calendars.filter(({ _id }) => _id === job.assigneeId);
    const days = freeDays({ ...job, minutes }, able, looking);
    return { days: days.map(({ on, windows }) => ({ on, windows: [...windows] })) };
  },
);

async function subjectOf(asked: ParsedInput<'service.slot.list'>, { actor, db }: QueryContext) {
  if (asked.of === 'ask') {
    const { kind, category } = asked;
    const { id: organisationId } = await findHeadquarters(db);
    return { organisationId, job: { workOrderId: '', kind, category, district: districtOf(asked), machines: 1, assigneeId: null } };
  }
  const { workOrder } = await visibleWorkOrder(db, actor, asked.workOrderId);
  const { assigneeId, organisationPath, organisationId } = workOrder;
  return { organisationId: organisationPath[0] ?? organisationId, job: { ...demandOf(workOrder), assigneeId } };
}
