/** The customer's stage track (C1, C2), in order. */
export const ORDER_STAGES = ['placed', 'shipped', 'delivered', 'installed'] as const;
export type OrderStage = (typeof ORDER_STAGES)[number];

/** Everything that can be done to an order after it was placed, by its own, its delivery's or its installation's table. */
export const ORDER_COMMANDS = [
  'place',
  'claim',
  'cancel',
  'ship',
  'schedule_delivery',
  'depart',
  'complete_delivery',
  'fail_delivery',
  'schedule_installation',
  'postpone_installation',
  'complete_installation',
] as const;
export type OrderCommand = (typeof ORDER_COMMANDS)[number];

/** The office's list: what is to be done next. */
export const STAGE_FILTERS = ['to_ship', 'to_schedule', 'to_deliver', 'to_install', 'done', 'cancelled'] as const;
export type StageFilter = (typeof STAGE_FILTERS)[number];

/** By which staff narrow their list: what is to be done next, or that somebody asks for money back. */
export const ORDER_FILTERS = [...STAGE_FILTERS, 'refunding'] as const;
export type OrderFilter = (typeof ORDER_FILTERS)[number];
