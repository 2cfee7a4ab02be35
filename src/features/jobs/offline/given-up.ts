import type { AnyErrorCode } from '../../../api/api-error';
import { heldUpBy } from '../../../api/command-queue/queued-command';
import type { QueuedTap } from './with-queued';

/** The visit is not what it was when he tapped: sending it again changes nothing. */
const OVER: ReadonlySet<AnyErrorCode> = new Set<AnyErrorCode>(['service.work_order.appointment_changed', 'service.work_order.missing']);

/** What was done and photographed: the server keeps it also where the visit was stopped meanwhile. */
const isRecord = ({ command: { action } }: QueuedTap): boolean => action === 'service.step.record' || action === 'service.signature.record';

/** What becomes of a refused tap and of those behind it when the technician gives it up. */
export interface GivenUp {
  /** False where the same answer would come again. */
  readonly mayRetry: boolean;
  /** How many taps wait behind it. */
  readonly behind: number;
  /** Taps behind it that make no sense without it, by request id. */
  readonly without: readonly string[];
  /** How many records go on by themselves; of what is given up, how many are records and lost. */
  readonly kept: number;
  readonly lost: number;
}

/**
 * Where the appointment is over, a refused step takes the steps behind it along in one go, and what was recorded goes on by
 * itself. A refused record takes everything behind it along where no other one would be taken either.
 */
export function givenUpWith(refused: QueuedTap, commands: readonly QueuedTap[]): GivenUp {
  const behind = heldUpBy(refused, commands);
  const code = refused.refusal?.code ?? 'client.unreachable';
  const isOver = OVER.has(code);
  const takesNone = isOver || code === 'service.work_order.command_not_allowed';
  const goes = (tap: QueuedTap): boolean => (isRecord(refused) ? takesNone : isOver && !isRecord(tap));
  const gone = behind.filter(goes);
  return {
    mayRetry: !isOver,
    behind: behind.length,
    without: gone.map(({ requestId }) => requestId),
    kept: behind.filter((tap) => isRecord(tap) && !goes(tap)).length,
    lost: [refused, ...gone].filter(isRecord).length,
  };
}
