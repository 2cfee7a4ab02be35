import type { StateMachine } from '../../kernel/state-machine';
import type { OrderCommand } from './stages';

/** An order, its delivery and its installation are three machines; the stage people see is derived from them. */

export const ORDER_STATES = ['placed', 'cancelled'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

export const DELIVERY_STATES = ['waiting', 'shipped', 'scheduled', 'out', 'failed', 'delivered'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const INSTALLATION_STATES = ['not_needed', 'waiting', 'scheduled', 'installed'] as const;
export type InstallationState = (typeof INSTALLATION_STATES)[number];

/** What moves an order after it was placed; `place` and `claim` change no state. */
export type StepCommand = Exclude<OrderCommand, 'place' | 'claim'>;
export type DeliveryCommand = Extract<
  StepCommand,
  'ship' | 'schedule_delivery' | 'depart' | 'complete_delivery' | 'fail_delivery'
>;
export type InstallationCommand = Extract<StepCommand, 'schedule_installation' | 'postpone_installation' | 'complete_installation'>;

export const orderMachine: StateMachine<OrderState, 'cancel'> = {
  initial: 'placed',
  table: {
    placed: { cancel: 'cancelled' },
    cancelled: {},
  },
};

/** 开单 → 发货 → 安排送货 → 送达 (C1). A date is promised only for goods that have left the warehouse. */
export const deliveryMachine: StateMachine<DeliveryState, DeliveryCommand> = {
  initial: 'waiting',
  table: {
    waiting: { ship: 'shipped' },
    shipped: { schedule_delivery: 'scheduled' },
    scheduled: { schedule_delivery: 'scheduled', depart: 'out' },
    out: { complete_delivery: 'delivered', fail_delivery: 'failed' },
    failed: { schedule_delivery: 'scheduled' },
    delivered: {},
  },
};

/** Moved by its work order. Starts in `not_needed`, which nothing leaves, when no piece of the order needs a technician. */
export const installationMachine: StateMachine<InstallationState, InstallationCommand> = {
  initial: 'waiting',
  table: {
    not_needed: {},
    waiting: { schedule_installation: 'scheduled' },
    scheduled: {
      schedule_installation: 'scheduled',
      postpone_installation: 'waiting',
      complete_installation: 'installed',
    },
    installed: {},
  },
};
