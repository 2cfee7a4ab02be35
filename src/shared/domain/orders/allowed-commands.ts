import { nextState } from '../../kernel/state-machine';
import { DISPATCH_ROLES, SELLING_ROLES, type Role } from '../roles';
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

/** Who may take each step; that he may see the order at all is decided before. */
export const STEP_ROLES: Readonly<Record<StepCommand, readonly Role[]>> = {
  cancel: [...SELLING_ROLES, 'supervisor'],
  ship: DISPATCH_ROLES,
  schedule_delivery: DISPATCH_ROLES,
  depart: DISPATCH_ROLES,
  complete_delivery: DISPATCH_ROLES,
  fail_delivery: DISPATCH_ROLES,
  schedule_installation: DISPATCH_ROLES,
  complete_installation: DISPATCH_ROLES,
};

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
  complete_installation: 'installation',
} as const satisfies Readonly<Record<StepCommand, 'order' | 'delivery' | 'installation'>>;

export function isDeliveryCommand(command: StepCommand): command is DeliveryCommand {
  return STEP_MACHINE[command] === 'delivery';
}

export function isInstallationCommand(command: StepCommand): command is InstallationCommand {
  return STEP_MACHINE[command] === 'installation';
}

function isStep(command: OrderCommand): command is StepCommand {
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

/** The steps that somebody in this role may take now, in the order in which an order lives; none without a role. */
export function commandsFor(progress: OrderProgress, role: Role | null): StepCommand[] {
  if (role === null) return [];
  return ORDER_COMMANDS.filter(isStep).filter(
    (command) => STEP_ROLES[command].includes(role) && isAllowed(progress, command),
  );
}
