import { AppError } from '../../src/shared/errors/app-error';
import type { ChargeRecord, WorkOrderDocument } from './documents';
import { changedWorkOrder } from './work-order-record';

/**
 * A proposal that waits for an answer.
 * @throws AppError `service.charge.missing`, `service.charge.decided`
 */
export function chargeToDecide({ charges }: WorkOrderDocument, proposalId: string): ChargeRecord {
  const charge = charges.find((one) => one.proposalId === proposalId);
  if (charge === undefined) throw new AppError('service.charge.missing');
  if (charge.state !== 'proposed') throw new AppError('service.charge.decided');
  return charge;
}

/** The work order with one of its charges changed. */
export function changedCharge(workOrder: WorkOrderDocument, charge: ChargeRecord): WorkOrderDocument {
  const charges = workOrder.charges.map((one) => (one.proposalId === charge.proposalId ? charge : one));
  return changedWorkOrder(workOrder, { charges });
}
