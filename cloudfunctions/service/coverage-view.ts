import type { Output } from '../../src/shared/contract/registry';
import { warrantyEndsOn } from '../../src/shared/domain/orders/warranty';
import { coverageOfJob, type JobDates } from '../../src/shared/domain/service/coverage';
import { dayOf } from '../../src/shared/kernel/time';
import type { WorkOrderDocument } from './documents';

/** What of a job says whether the company bears it, today. */
export function datesOf({ kind, order, machine: { warranty } }: WorkOrderDocument, now: number): JobDates {
  const endsOn = warranty === null || warranty.months === 0 ? null : warrantyEndsOn(warranty);
  return { kind, ofOrder: order !== null, warrantyEndsOn: endsOn, today: dayOf(now) };
}

/** Whether the warranty bears the work as far as its dates say; what the technician finds is on each line of a charge. */
export function coverageOfWork(workOrder: WorkOrderDocument, now: number): Output<'service.work_order.get'>['coverage'] {
  const dates = datesOf(workOrder, now);
  return { ...coverageOfJob(dates), endsOn: dates.warrantyEndsOn };
}
