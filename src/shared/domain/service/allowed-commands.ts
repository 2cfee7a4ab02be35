import { nextState } from '../../kernel/state-machine';
import { isTimeToDepart } from '../orders/appointment-window';
import {
  COMMAND_PARTIES,
  isUnderWay,
  WORK_ORDER_COMMANDS,
  workOrderMachine,
  type WorkOrderCommand,
  type WorkOrderParty,
  type WorkOrderState,
} from './states';
import type { WorkOrderProgress } from './work-order';

/** What of a work order decides about its commands beside its state. */
export interface WorkOrderFacts extends WorkOrderProgress {
  readonly charges: readonly { readonly state: 'proposed' | 'agreed' | 'withdrawn' }[];
}

/** True when one of these parties may take the step, whenever the work order allows it. */
export function mayTake(parties: readonly WorkOrderParty[], command: WorkOrderCommand): boolean {
  return COMMAND_PARTIES[command].some((party) => parties.includes(party));
}

/**
 * True when the table allows the step and nothing else forbids it: an installation begins where the goods are, and it is
 * given up with its order and not without it.
 */
export function isAllowed({ state, order }: WorkOrderProgress, command: WorkOrderCommand): boolean {
  if (nextState(workOrderMachine, state, command) === null) return false;
  if (order === null) return true;
  if (command === 'depart') return order.delivered;
  if (command === 'cancel') return !order.needed;
  return command !== 'dispatch' || order.needed;
}

/** Who has not set out has nothing to stop: he gives the job back. The office stops what nobody is on the way to. */
export function isNotBegun({ state }: Pick<WorkOrderProgress, 'state'>, command: WorkOrderCommand, parties: readonly WorkOrderParty[]): boolean {
  return command === 'pause' && !isUnderWay(state) && !parties.includes('dispatcher');
}

/** True when a step that is allowed would come before its time. */
export function isTooEarly({ appointment }: WorkOrderProgress, command: WorkOrderCommand, at: number): boolean {
  return command === 'depart' && appointment !== null && !isTimeToDepart(appointment.window, at);
}

/** True where evidence is taken and charges are proposed: the technician stands before the machine, and is not finished. */
export function isAtTheDoor(state: WorkOrderState): boolean {
  return state === 'on_site' || state === 'working';
}

/** True while a proposal of charges waits for the customer: only his yes begins the work then. */
export function waitsForYes({ charges }: Pick<WorkOrderFacts, 'charges'>): boolean {
  return charges.some(({ state }) => state === 'proposed');
}

/** What a customer does by scanning the door code and by his yes to the charges, and not by a button of its own. */
const BY_DEED: readonly WorkOrderCommand[] = ['arrive', 'begin'];

/**
 * The steps that somebody may take now by a tap, in the order in which a work order lives.
 * @param now epoch milliseconds
 */
export function commandsFor(workOrder: WorkOrderFacts, parties: readonly WorkOrderParty[], now: number): WorkOrderCommand[] {
  const taps = (command: WorkOrderCommand) => parties.includes('technician') || !BY_DEED.includes(command);
  return WORK_ORDER_COMMANDS.filter(
    (command) =>
      taps(command) &&
      mayTake(parties, command) &&
      isAllowed(workOrder, command) &&
      !isNotBegun(workOrder, command, parties) &&
      !isTooEarly(workOrder, command, now) &&
      !(command === 'begin' && waitsForYes(workOrder)),
  );
}
