import type { StateMachine } from '../../kernel/state-machine';

/** What a customer asks for (C15): 报装, 报修, 保养. */
export const SERVICE_KINDS = ['installation', 'repair', 'maintenance'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** A work order 工单 from the customer's ask to its end (domain.md). */
export const WORK_ORDER_STATES = [
  'requested',
  'scheduled',
  'accepted',
  'declined',
  'en_route',
  'on_site',
  'working',
  'finished',
  'closed',
  'paused',
  'cancelled',
] as const;
export type WorkOrderState = (typeof WORK_ORDER_STATES)[number];

/** Somebody is on his way, or there. */
const UNDER_WAY: readonly WorkOrderState[] = ['en_route', 'on_site', 'working'];
export const isUnderWay = (state: WorkOrderState): boolean => UNDER_WAY.includes(state);

/** What moves a work order. `begin`: what it costs is agreed; `reschedule`: another window with the same technician or none. */
export const WORK_ORDER_COMMANDS = [
  'dispatch',
  'accept',
  'decline',
  'reschedule',
  'depart',
  'arrive',
  'begin',
  'pause',
  'finish',
  'close',
  'cancel',
] as const;
export type WorkOrderCommand = (typeof WORK_ORDER_COMMANDS)[number];

export const workOrderMachine: StateMachine<WorkOrderState, WorkOrderCommand> = {
  initial: 'requested',
  table: {
    requested: { dispatch: 'scheduled', reschedule: 'requested', cancel: 'cancelled' },
    scheduled: {
      dispatch: 'scheduled',
      accept: 'accepted',
      decline: 'declined',
      reschedule: 'scheduled',
      pause: 'paused',
      cancel: 'cancelled',
    },
    accepted: {
      dispatch: 'scheduled',
      decline: 'declined',
      reschedule: 'scheduled',
      depart: 'en_route',
      pause: 'paused',
      cancel: 'cancelled',
    },
    // The customer waits for a new technician; his window stays wished for.
    declined: { dispatch: 'scheduled', reschedule: 'declined', cancel: 'cancelled' },
    en_route: { arrive: 'on_site', pause: 'paused' },
    on_site: { begin: 'working', pause: 'paused', cancel: 'cancelled' },
    working: { finish: 'finished', pause: 'paused' },
    // Nobody at home, a part is missing: another appointment is made.
    paused: { dispatch: 'scheduled', reschedule: 'paused', cancel: 'cancelled' },
    finished: { close: 'closed' },
    closed: {},
    cancelled: {},
  },
};

/** Who moves a work order: its customer's side, the technician it is given to, who dispatches, or the clock. */
export const WORK_ORDER_PARTIES = ['customer', 'technician', 'dispatcher', 'system'] as const;
export type WorkOrderParty = (typeof WORK_ORDER_PARTIES)[number];

/** Who may take each step. A step that two parties may take means the same by both. */
export const COMMAND_PARTIES: Readonly<Record<WorkOrderCommand, readonly WorkOrderParty[]>> = {
  dispatch: ['dispatcher'],
  accept: ['technician'],
  decline: ['technician'],
  reschedule: ['customer', 'dispatcher'],
  depart: ['technician'],
  // By the technician's tap, or by the customer who scans the door code.
  arrive: ['technician', 'customer'],
  // By the customer's yes to the charges; by the technician only where nothing is charged.
  begin: ['technician', 'customer'],
  pause: ['technician', 'dispatcher'],
  finish: ['technician'],
  close: ['system'],
  // By the clock when the order is cancelled whose goods were to be installed.
  cancel: ['customer', 'dispatcher', 'system'],
};

/** States in which somebody still has something to do. */
export const OPEN_WORK_ORDER_STATES: readonly WorkOrderState[] = WORK_ORDER_STATES.filter(
  (state) => state !== 'closed' && state !== 'cancelled' && state !== 'finished',
);

/** Work orders that wait for a dispatcher. */
export const WAITING_STATES = ['requested', 'declined', 'paused'] as const satisfies readonly WorkOrderState[];
export const waitsForDispatch = (state: WorkOrderState): boolean => WAITING_STATES.some((waiting) => waiting === state);

/** A technician is under way for this job: only then is his position shared (C7). */
export const TRACKED_STATE = 'en_route' satisfies WorkOrderState;

/** What the office's lists filter by. `overdue`: promised or begun, and nobody brings it to an end (`overdue.ts`). */
export const WORK_ORDER_FILTERS = ['waiting', 'overdue', 'scheduled', 'under_way', 'finished', 'cancelled'] as const;
export type WorkOrderFilter = (typeof WORK_ORDER_FILTERS)[number];

export const FILTER_OF: Readonly<Record<WorkOrderState, WorkOrderFilter>> = {
  requested: 'waiting',
  declined: 'waiting',
  paused: 'waiting',
  scheduled: 'scheduled',
  accepted: 'scheduled',
  en_route: 'under_way',
  on_site: 'under_way',
  working: 'under_way',
  finished: 'finished',
  closed: 'finished',
  cancelled: 'cancelled',
};

/** What a customer sees of it as a stage track. */
export const SERVICE_STAGES = ['requested', 'appointed', 'under_way', 'working', 'finished'] as const;
export type ServiceStage = (typeof SERVICE_STAGES)[number];

/** A proposal of charges at the door: shown, agreed by the customer's tap, or taken back by the technician. */
export const CHARGE_STATES = ['proposed', 'agreed', 'withdrawn'] as const;
export type ChargeState = (typeof CHARGE_STATES)[number];

/** Why a repair is or is not covered by the warranty. */
export const COVERAGE_REASONS = [
  'in_warranty',
  'expired',
  'no_card',
  'misuse',
  'not_ours',
  'wear_part',
  'service_kind',
] as const;
export type CoverageReason = (typeof COVERAGE_REASONS)[number];
