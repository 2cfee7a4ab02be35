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

interface SumSeen {
  readonly proposalId: string;
  readonly totalFen: number;
}

/**
 * The proposal that somebody agrees to, at the sum that he saw.
 * @throws AppError as `chargeToDecide`; `service.charge.changed` where another took its place meanwhile, or it never cost that
 */
export function chargeToAgree(workOrder: WorkOrderDocument, { proposalId, totalFen: fromFen }: SumSeen): ChargeRecord {
  const { charges } = workOrder;
  const wasReplaced = charges.some((one) => one.proposalId === proposalId && one.state === 'withdrawn');
  const instead = wasReplaced ? charges.find(({ state }) => state === 'proposed') : undefined;
  const charge = instead ?? chargeToDecide(workOrder, proposalId);
  if (instead !== undefined || charge.totalFen !== fromFen) throw new AppError('service.charge.changed', { fromFen, totalFen: charge.totalFen });
  return charge;
}

/** The work order with one of its charges changed. */
export function changedCharge(workOrder: WorkOrderDocument, charge: ChargeRecord): WorkOrderDocument {
  const charges = workOrder.charges.map((one) => (one.proposalId === charge.proposalId ? charge : one));
  return changedWorkOrder(workOrder, { charges });
}
