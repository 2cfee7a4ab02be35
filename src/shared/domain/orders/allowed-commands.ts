import { nextState } from '../../kernel/state-machine';
import { DISPATCH_ROLES, SELLING_ROLES, type Role } from '../roles';
import { isTimeToDepart } from './appointment-window';
import type { OrderProgress } from './order-progress';
import { ORDER_COMMANDS, type OrderCommand } from './stages';
import {
  deliveryMachine,
  installationMachine,
  orderMachine,
  type DeliveryState,
  type DeliveryCommand,
  type InstallationCommand,
  type StepCommand,
} from './state-machines';
import type { VisitKind } from './visits';

/** What entitles somebody to move an order: the role under which he sees it, and the visits that are his own. */
export interface Standing {
  /** Null for who sees the order only because of his visits. */
  readonly role: Role | null;
  readonly visits: readonly VisitKind[];
}

/** The steps that each role may take in the orders it sees. */
export const STEP_ROLES: Readonly<Record<StepCommand, readonly Role[]>> = {
  cancel: [...SELLING_ROLES, 'supervisor'],
  ship: DISPATCH_ROLES,
  schedule_delivery: DISPATCH_ROLES,
  depart: DISPATCH_ROLES,
  complete_delivery: DISPATCH_ROLES,
  fail_delivery: DISPATCH_ROLES,
  // By the work order of the installation, whoever moves that.
  schedule_installation: [],
  postpone_installation: [],
  complete_installation: [],
};

/** The steps that a technician may take in a visit of his own. */
export const VISIT_STEPS: Readonly<Record<VisitKind, readonly StepCommand[]>> = {
  delivery: ['depart', 'complete_delivery', 'fail_delivery'],
  installation: [],
};

/** True when somebody of this standing may take the step whenever the order allows it. */
export function mayTake({ role, visits }: Standing, command: StepCommand): boolean {
  return (role !== null && STEP_ROLES[command].includes(role)) || visits.some((kind) => VISIT_STEPS[kind].includes(command));
}

/** Goods on their way to the customer, or with him, are returned rather than cancelled. */
const CANCELLABLE_DELIVERIES: readonly DeliveryState[] = ['waiting', 'shipped', 'scheduled', 'failed'];

/** Which of the three machines a step moves. */
export const STEP_MACHINE = {
  cancel: 'order',
  ship: 'delivery',
  schedule_delivery: 'delivery',
  depart: 'delivery',
  complete_delivery: 'delivery',
  fail_delivery: 'delivery',
  schedule_installation: 'installation',
  postpone_installation: 'installation',
  complete_installation: 'installation',
} as const satisfies Readonly<Record<StepCommand, 'order' | 'delivery' | 'installation'>>;

export function isDeliveryCommand(command: StepCommand): command is DeliveryCommand {
  return STEP_MACHINE[command] === 'delivery';
}

export function isInstallationCommand(command: StepCommand): command is InstallationCommand {
  return STEP_MACHINE[command] === 'installation';
}

/** False for placing and claiming, which move none of the machines. */
export function isStep(command: OrderCommand): command is StepCommand {
  return command in STEP_MACHINE;
}

/** True when the tables allow the step now and what the other machines say does not forbid it. */
export function isAllowed(progress: OrderProgress, command: StepCommand): boolean {
  const { state, delivery, installation } = progress;
  if (isDeliveryCommand(command)) {
    return state === 'placed' && nextState(deliveryMachine, delivery.state, command) !== null;
  }
  if (isInstallationCommand(command)) {
    const afterDelivery = command !== 'complete_installation' || delivery.state === 'delivered';
    return state === 'placed' && afterDelivery && nextState(installationMachine, installation.state, command) !== null;
  }
  return nextState(orderMachine, state, command) !== null && CANCELLABLE_DELIVERIES.includes(delivery.state);
}

/** True when a step that the tables allow would come before its time. */
export function isTooEarly({ delivery }: OrderProgress, command: StepCommand, now: number): boolean {
  return command === 'depart' && delivery.appointment !== null && !isTimeToDepart(delivery.appointment.window, now);
}

/**
 * The steps that somebody of this standing may take, in the order in which an order lives.
 * @param now epoch milliseconds
 */
export function commandsFor(progress: OrderProgress, standing: Standing, now: number): StepCommand[] {
  return ORDER_COMMANDS.filter(isStep).filter(
    (command) => mayTake(standing, command) && isAllowed(progress, command) && !isTooEarly(progress, command, now),
  );
}
