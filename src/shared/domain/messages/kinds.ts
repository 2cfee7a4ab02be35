/** What a message tells. The inbox is the record; a subscribe message repeats it when there is quota (platform.md: Messages). */
export const MESSAGE_KINDS = [
  'order_placed',
  'order_claimed',
  'order_joined',
  'join_requested',
  'join_granted',
  'join_refused',
  'order_shipped',
  'delivery_scheduled',
  'delivery_departed',
  'order_delivered',
  'delivery_failed',
  'installation_scheduled',
  'order_installed',
  'order_cancelled',
  'refund_approved',
  'refund_rejected',
  'points_given',
  'points_adjusted',
  'points_expiring',
  'coupon_given',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** The subscribe-message templates that the company applies for in the WeChat console, by our own names. */
export const MESSAGE_TEMPLATES = ['order_progress', 'visit_appointment', 'service_result', 'member_benefit'] as const;
export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number];

/** Which template carries which message. */
export const TEMPLATE_OF: Readonly<Record<MessageKind, MessageTemplate>> = {
  order_placed: 'order_progress',
  order_claimed: 'order_progress',
  order_joined: 'order_progress',
  join_requested: 'order_progress',
  join_granted: 'order_progress',
  join_refused: 'order_progress',
  order_shipped: 'order_progress',
  delivery_scheduled: 'visit_appointment',
  delivery_departed: 'order_progress',
  order_delivered: 'order_progress',
  delivery_failed: 'order_progress',
  installation_scheduled: 'visit_appointment',
  order_installed: 'service_result',
  order_cancelled: 'order_progress',
  refund_approved: 'order_progress',
  refund_rejected: 'order_progress',
  points_given: 'member_benefit',
  points_adjusted: 'member_benefit',
  points_expiring: 'member_benefit',
  coupon_given: 'member_benefit',
};

/** What opening a message leads to: the order for its customers, the order as staff work on it, or the inbox itself. */
export type MessagePlace = 'order' | 'staff_order' | 'inbox';

const PLACE_OF: Readonly<Partial<Record<MessageKind, MessagePlace>>> = {
  order_claimed: 'staff_order',
  // Whom the buyer refused has no order to open.
  join_refused: 'inbox',
};

/** Where a message of this kind leads; to the order that it tells of, unless it says otherwise. */
export function placeOf(kind: MessageKind, orderId: string | null): MessagePlace {
  return orderId === null ? 'inbox' : (PLACE_OF[kind] ?? 'order');
}
