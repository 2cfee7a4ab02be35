import { isAtTheDoor } from '../../src/shared/domain/service/allowed-commands';
import { doneAt } from '../../src/shared/domain/service/apply-command';
import { appointedAt as appointedNow, isEarlier, mayStillProve, recordedUnder } from '../../src/shared/domain/service/appointment-seen';
import { AppError } from '../../src/shared/errors/app-error';
import type { Transaction } from '../_kit/persistence/transaction';
import type { CommandContext } from '../_kit/runtime/context';
import { workOrders, type SignatureRecord, type StepRecord, type WorkOrderDocument, type WorkOrderFacts } from './documents';
import { checkedOwn } from './repository';

/** One look at who calls; start, the job read and written, journal and commit. */
export const RECORD_BUDGET = { roundTrips: 6, documentsExamined: 3 } as const;

/** A job has a bounded number of records, so that its document stays one. */
const MOST_RECORDS = 90;

export interface Recording {
  readonly workOrderId: string;
  /** When it was done, as the phone says. */
  readonly at: number;
  /** The appointment under which it was done, as `ownJob`. */
  readonly appointedAt?: number | undefined;
}

/** The job in which something may be recorded, and when that was done. */
export interface Recordable {
  readonly workOrder: WorkOrderDocument;
  readonly at: number;
  /** The appointment whose visit it proves. */
  readonly under: number;
}

/**
 * A job in which the acting technician may record something: at the door of his own, or what he did without signal before
 * the appointment ended (`mayStillProve`).
 * @throws AppError as `ownJob`; `service.work_order.command_not_allowed`
 */
export async function recordableJob(tx: Transaction, { actor, now }: CommandContext, { workOrderId, at, appointedAt }: Recording): Promise<Recordable> {
  const known = await tx.get(workOrders, workOrderId);
  const isLate = known !== null && appointedAt !== undefined && mayStillProve(known, actor.personId, appointedAt);
  const workOrder = isLate ? known : checkedOwn(known, actor, appointedAt);
  const { state, done } = workOrder;
  if ((!isLate && !isAtTheDoor(state)) || done.length >= MOST_RECORDS) {
    throw new AppError('service.work_order.command_not_allowed', { command: 'record', state });
  }
  const under = isLate ? appointedAt : appointedNow(workOrder);
  return { workOrder, at: doneAt(workOrder, { at, receivedAt: now }, under), under: under ?? at };
}

type Recorded = StepRecord & { readonly earlier: boolean };

/** The records of a job, and whether each belongs to another visit than that of an appointment; without one, than the present. */
export function recordsOf(workOrder: WorkOrderDocument, under?: number): readonly Recorded[] {
  return workOrder.done.map((record) => ({
    ...record,
    earlier: under === undefined ? isEarlier(workOrder, record) : recordedUnder(workOrder, record) !== under,
  }));
}

/** What the customer signed at the present visit; null while he did not, also where he did on a day before. */
export function presentSignature(workOrder: WorkOrderDocument): SignatureRecord | null {
  const { signature } = workOrder;
  return signature === null || isEarlier(workOrder, signature) ? null : signature;
}

/** What he signed at visits that were stopped afterwards, oldest first. */
export function formerSignatures(workOrder: WorkOrderDocument): readonly SignatureRecord[] {
  const { signature, earlierSignatures = [] } = workOrder;
  return signature === null || presentSignature(workOrder) !== null ? earlierSignatures : [...earlierSignatures, signature];
}

/** A job has few visits, and its document keeps no more signatures than that. */
const MOST_SIGNATURES = 10;

/** The signatures of a job with one more: one of each appointment, and a better one takes the place of its own appointment's. */
export function withSignature(workOrder: WorkOrderDocument, given: SignatureRecord): Pick<WorkOrderFacts, 'signature' | 'earlierSignatures'> {
  const { signature, earlierSignatures = [] } = workOrder;
  const under = (one: SignatureRecord): number => recordedUnder(workOrder, one);
  const others = [...earlierSignatures, ...(signature === null ? [] : [signature])].filter((one) => under(one) !== under(given));
  const all = [...others, given].sort((one, other) => under(one) - under(other)).slice(-MOST_SIGNATURES);
  return { signature: all.at(-1) ?? given, earlierSignatures: all.slice(0, -1) };
}
