import { AppError } from '../../errors/app-error';
import { assert } from '../../kernel/assert';
import { nextState } from '../../kernel/state-machine';
import { SETTINGS } from '../settings';
import {
  isAllowed,
  isDeliveryCommand,
  isInstallationCommand,
  isTooEarly,
  mayTake,
  STEP_MACHINE,
  type Standing,
} from './allowed-commands';
import { windowText } from './appointment-window';
import type { Appointment, Doer, OrderProgress } from './order-progress';
import {
  deliveryMachine,
  installationMachine,
  orderMachine,
  type DeliveryCommand,
  type InstallationCommand,
  type StepCommand,
} from './state-machines';

/** A step with what it needs to know. */
export type OrderStep =
  | { readonly command: 'ship' | 'depart' | 'complete_delivery' | 'complete_installation' }
  | { readonly command: 'schedule_delivery' | 'schedule_installation'; readonly appointment: Appointment }
  | { readonly command: 'fail_delivery' | 'postpone_installation'; readonly reason: string }
  | { readonly command: 'cancel'; readonly reason: string };

/** Who takes the step, what entitles him to, and when (epoch milliseconds). */
export interface Taking {
  readonly by: Doer;
  readonly standing: Standing;
  readonly at: number;
}

/**
 * Takes one step: the new progress with its timeline entry. Appointments are checked before (`checkWindow`).
 * @throws AppError `auth.forbidden` for who may not; `orders.order.command_not_allowed` with the state that forbids
 * it; `orders.delivery.too_early` for who would set out long before the window that was agreed
 */
export function applyCommand(progress: OrderProgress, step: OrderStep, taking: Taking): OrderProgress {
  refuseStep(progress, step.command, taking);
  return progressAfter(progress, step, taking);
}

/** Does nothing where the step may be taken. @throws AppError as `applyCommand` */
export function refuseStep(
  progress: OrderProgress,
  command: StepCommand,
  { standing, at }: Pick<Taking, 'standing' | 'at'>,
): void {
  if (!mayTake(standing, command)) throw new AppError('auth.forbidden');
  refuseUnlessAllowed(progress, command);
  if (isTooEarly(progress, command, at)) throw tooEarly(progress);
}

/** The same, whoever takes the step. @throws AppError `orders.order.command_not_allowed` */
export function refuseUnlessAllowed(progress: OrderProgress, command: StepCommand): void {
  if (isAllowed(progress, command)) return;
  throw new AppError('orders.order.command_not_allowed', { command, state: decidingState(progress, command) });
}

/** The progress after a step that may be taken, for who has nobody to ask: a round that gives up what nobody pays. */
export function progressAfter(
  progress: OrderProgress,
  step: OrderStep,
  { by, at }: Pick<Taking, 'by' | 'at'>,
): OrderProgress {
  const moved = move(progress, step);
  const { command } = step;
  return { ...moved, timeline: [...progress.timeline, { command, at, byId: by.id, byName: by.name, note: noteOf(step) }] };
}

function move(progress: OrderProgress, step: OrderStep): OrderProgress {
  const { command } = step;
  if (isDeliveryCommand(command)) return { ...progress, delivery: movedDelivery(progress, command, step) };
  if (isInstallationCommand(command)) return { ...progress, installation: movedInstallation(progress, command, step) };
  const state = nextState(orderMachine, progress.state, command);
  assert(state !== null, 'an allowed step has a next state');
  return { ...progress, state };
}

function movedDelivery({ delivery }: OrderProgress, command: DeliveryCommand, step: OrderStep): OrderProgress['delivery'] {
  const state = nextState(deliveryMachine, delivery.state, command);
  assert(state !== null, 'an allowed step has a next state');
  // A failed visit stays with who went there, until the next appointment: he still has the goods.
  return { state, appointment: 'appointment' in step ? step.appointment : delivery.appointment };
}

function movedInstallation(
  { installation }: OrderProgress,
  command: InstallationCommand,
  step: OrderStep,
): OrderProgress['installation'] {
  const state = nextState(installationMachine, installation.state, command);
  assert(state !== null, 'an allowed step has a next state');
  if (command === 'postpone_installation') return { state, appointment: null };
  return { state, appointment: 'appointment' in step ? step.appointment : installation.appointment };
}

function tooEarly({ delivery: { appointment } }: OrderProgress): AppError {
  assert(appointment !== null, 'only an appointment makes a step too early');
  const { on, from } = appointment.window;
  return new AppError('orders.delivery.too_early', { on, from, hoursAhead: SETTINGS.orders.departHoursAhead });
}

function decidingState(progress: OrderProgress, command: StepCommand): string {
  if (progress.state !== 'placed') return `order:${progress.state}`;
  const machine = STEP_MACHINE[command];
  if (machine === 'installation' && command !== 'complete_installation') return `installation:${progress.installation.state}`;
  if (machine === 'installation' && progress.delivery.state === 'delivered') {
    return `installation:${progress.installation.state}`;
  }
  return `delivery:${progress.delivery.state}`;
}

function noteOf(step: OrderStep): string | null {
  if ('reason' in step) return step.reason;
  if ('appointment' in step) return `${windowText(step.appointment.window)} ${step.appointment.personName}`;
  return null;
}
