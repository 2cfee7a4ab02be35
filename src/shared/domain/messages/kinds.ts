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
  'order_installed',
  'order_cancelled',
  'refund_requested',
  'refund_approved',
  'refund_rejected',
  'points_given',
  'points_adjusted',
  'points_expiring',
  'coupon_given',
  'visit_scheduled',
  'technician_departed',
  'charges_proposed',
  'charges_over',
  'charge_waived',
  'visit_paused',
  'visit_missed',
  'visit_overdue',
  'job_overdue',
  'service_finished',
  'service_cancelled',
  'job_given',
  'job_moved',
  'job_withdrawn',
  'machine_ended',
  'own_machine_ended',
  'door_doubted',
  'stranger_reported',
  'rescue_opened',
  'rescue_late',
  'second_rating_asked',
  'second_rating_bad',
  'complaint_received',
  'complaint_late',
  'complaint_answered',
  'complaint_acknowledged',
  'complaint_waits',
  'complaint_proposed',
  'complaint_resolved',
  'consultation_asked',
  'consultation_answered',
  'maintenance_due',
  'case_published',
  'case_declined',
  'lead_given',
  'lead_waiting',
  'lead_due',
  'lead_recycled',
  'lead_won',
  'referral_received',
  'referral_answered',
  'pickup_waiting',
  'pickup_approved',
  'pickup_refused',
  'pickup_handed_over',
  'money_due',
  'dealer_statement_ready',
  'dealer_statement_answered',
  'dealer_statement_disputed',
  'statement_drafted',
  'commission_paid',
  'payout_waiting',
  'payout_failed',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** The subscribe-message templates that the company applies for in the WeChat console, by our own names. */
export const MESSAGE_TEMPLATES = ['order_progress', 'visit_appointment', 'service_result', 'member_benefit'] as const;
export type MessageTemplate = (typeof MESSAGE_TEMPLATES)[number];

/** Which template carries which message; null: it waits in the inbox and disturbs nobody. */
export const TEMPLATE_OF: Readonly<Record<MessageKind, MessageTemplate | null>> = {
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
  order_installed: 'service_result',
  order_cancelled: 'order_progress',
  refund_requested: 'order_progress',
  refund_approved: 'order_progress',
  refund_rejected: 'order_progress',
  points_given: 'member_benefit',
  points_adjusted: 'member_benefit',
  points_expiring: 'member_benefit',
  coupon_given: 'member_benefit',
  visit_scheduled: 'visit_appointment',
  technician_departed: 'service_result',
  charges_proposed: 'service_result',
  // It takes the place of the one that asked, and wants nothing.
  charges_over: null,
  charge_waived: 'service_result',
  visit_paused: 'service_result',
  visit_missed: 'service_result',
  visit_overdue: 'service_result',
  job_overdue: 'service_result',
  service_finished: 'service_result',
  service_cancelled: 'service_result',
  job_given: 'visit_appointment',
  job_moved: 'visit_appointment',
  job_withdrawn: 'service_result',
  machine_ended: 'service_result',
  // Its page says so at once.
  own_machine_ended: null,
  door_doubted: 'service_result',
  stranger_reported: 'service_result',
  rescue_opened: 'service_result',
  rescue_late: 'service_result',
  second_rating_asked: 'service_result',
  second_rating_bad: 'service_result',
  complaint_received: 'service_result',
  complaint_late: 'service_result',
  complaint_answered: 'service_result',
  complaint_acknowledged: 'service_result',
  complaint_waits: 'service_result',
  complaint_proposed: 'service_result',
  complaint_resolved: 'service_result',
  // Questions come all day long; the workbench counts them.
  consultation_asked: null,
  consultation_answered: 'service_result',
  maintenance_due: null,
  case_published: null,
  case_declined: null,
  lead_given: 'service_result',
  // The workbench counts them.
  lead_waiting: null,
  lead_due: 'service_result',
  lead_recycled: null,
  lead_won: 'service_result',
  referral_received: 'service_result',
  referral_answered: null,
  // The workbench counts them.
  pickup_waiting: null,
  pickup_approved: 'order_progress',
  pickup_refused: 'order_progress',
  pickup_handed_over: 'order_progress',
  money_due: 'service_result',
  dealer_statement_ready: 'service_result',
  dealer_statement_answered: 'service_result',
  // The office's list shows them.
  dealer_statement_disputed: null,
  statement_drafted: 'service_result',
  commission_paid: 'service_result',
  payout_waiting: 'service_result',
  payout_failed: null,
};

/**
 * What opening a message leads to: something as its customer sees it, or as staff work on it. A subject is what is no
 * order: a work order, a complaint.
 */
export type MessagePlace = 'order' | 'staff_order' | 'work_order' | 'staff_work_order' | 'job' | 'complaint' | 'consultation' | 'staff_complaint' | 'staff_consultation' | 'rescue' | 'maintenance_request' | 'case' | 'lead' | 'brought_lead' | 'referral' | 'statement' | 'pickup' | 'staff_pickup' | 'dealer_account' | 'dealer_statement';
const ORDER_PLACES: readonly MessagePlace[] = ['order', 'staff_order'];

/** Null: to nothing. Kinds that are not named lead to their order. */
const PLACE_OF: Readonly<Partial<Record<MessageKind, MessagePlace | null>>> = {
  order_claimed: 'staff_order',
  // Whom the buyer refused has no order to open.
  join_refused: null,
  visit_scheduled: 'work_order',
  technician_departed: 'work_order',
  charges_proposed: 'work_order',
  charges_over: 'work_order',
  charge_waived: 'work_order',
  visit_paused: 'work_order',
  visit_missed: 'work_order',
  visit_overdue: 'staff_work_order',
  job_overdue: 'job',
  service_finished: 'work_order',
  service_cancelled: 'work_order',
  job_given: 'job',
  job_moved: 'job',
  // It is his no longer.
  job_withdrawn: null,
  machine_ended: 'staff_work_order',
  own_machine_ended: 'work_order',
  door_doubted: 'staff_work_order',
  stranger_reported: 'staff_work_order',
  rescue_opened: 'rescue',
  rescue_late: 'rescue',
  second_rating_asked: 'work_order',
  second_rating_bad: 'rescue',
  complaint_received: 'staff_complaint',
  complaint_late: 'staff_complaint',
  complaint_answered: 'staff_complaint',
  complaint_acknowledged: 'complaint',
  complaint_waits: 'complaint',
  complaint_proposed: 'complaint',
  complaint_resolved: 'complaint',
  consultation_asked: 'staff_consultation',
  consultation_answered: 'consultation',
  maintenance_due: 'maintenance_request',
  case_published: 'case',
  case_declined: 'case',
  lead_given: 'lead',
  lead_waiting: 'lead',
  lead_due: 'lead',
  lead_recycled: 'lead',
  lead_won: 'brought_lead',
  referral_received: 'referral',
  referral_answered: 'referral',
  pickup_waiting: 'staff_pickup',
  pickup_approved: 'pickup',
  pickup_refused: 'pickup',
  pickup_handed_over: 'pickup',
  money_due: 'dealer_account',
  dealer_statement_ready: 'dealer_statement',
  dealer_statement_answered: 'dealer_statement',
  dealer_statement_disputed: 'dealer_statement',
  statement_drafted: 'statement',
  commission_paid: 'statement',
  payout_waiting: 'statement',
  payout_failed: 'statement',
};

/** What a message tells of: an order, or a subject of another kind. */
export interface MessageAbout {
  readonly orderId: string | null;
  readonly subjectId: string | null;
}

export interface MessageTarget {
  readonly place: MessagePlace;
  readonly id: string;
}

/** Where a message leads; null for one that tells of nothing that could be opened. */
export function targetOf(kind: MessageKind, { orderId, subjectId }: MessageAbout): MessageTarget | null {
  const { [kind]: place = 'order' } = PLACE_OF;
  if (place === null) return null;
  const id = ORDER_PLACES.includes(place) ? orderId : subjectId;
  return id === null ? null : { place, id };
}
