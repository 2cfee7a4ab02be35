import type { Output } from '../../src/shared/contract/registry';
import { warrantyEndsOn } from '../../src/shared/domain/orders/warranty';
import { dayOf } from '../../src/shared/kernel/time';
import type { WorkOrderDocument } from './documents';

/** Whether the warranty bears the work as far as its dates say; what the technician finds is on each line of a charge. */
export function coverageOfWork({ kind, order, machine: { warranty } }: WorkOrderDocument, now: number): Output<'service.work_order.get'>['coverage'] {
  const endsOn = warranty === null || warranty.months === 0 ? null : warrantyEndsOn(warranty);
  if (order !== null) return { covered: true, reason: 'in_warranty', endsOn };
  if (kind !== 'repair') return { covered: false, reason: 'service_kind', endsOn };
  if (endsOn === null) return { covered: false, reason: 'no_card', endsOn };
  return endsOn >= dayOf(now) ? { covered: true, reason: 'in_warranty', endsOn } : { covered: false, reason: 'expired', endsOn };
}
