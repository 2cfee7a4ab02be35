/** What a message tells. The inbox is the record; a subscribe message repeats it when there is quota (platform.md: Messages). */
export const MESSAGE_KINDS = [
  'order_placed',
  'order_claimed',
  'order_shipped',
  'delivery_scheduled',
  'delivery_departed',
  'order_delivered',
  'delivery_failed',
  'installation_scheduled',
  'order_installed',
  'order_cancelled',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** The subscribe-message templates that the company applies for in the WeChat console, by our own names. */
export const MESSAGE_TEMPLATES = ['order_progress', 'visit_appointment', 'service_result'] as const;
export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number];

/** Which template carries which message. */
export const TEMPLATE_OF: Readonly<Record<MessageKind, MessageTemplate>> = {
  order_placed: 'order_progress',
  order_claimed: 'order_progress',
  order_shipped: 'order_progress',
  delivery_scheduled: 'visit_appointment',
  delivery_departed: 'order_progress',
  order_delivered: 'order_progress',
  delivery_failed: 'order_progress',
  installation_scheduled: 'visit_appointment',
  order_installed: 'service_result',
  order_cancelled: 'order_progress',
};
