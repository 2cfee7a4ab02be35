import type { MessageKind } from './kinds';

/**
 * The facts that the sentence of each message needs (`src/text/messages.ts`). Values are strings: names as they
 * are shown, days as `YYYY-MM-DD`, times as `HH:mm`; the sentence words them. A product is the short title of an
 * order, such as "JSQ30 燃气热水器", with nothing about the number of pieces.
 */
const OF_ORDER = ['orderNo', 'product'] as const;
/** `product` is the first of so many `kinds` of goods that are given back. */
const OF_REFUND = [...OF_ORDER, 'kinds'] as const;
/** Who comes when: the appointment's day, its two times and the person. */
const OF_APPOINTMENT = [...OF_ORDER, 'windowOn', 'windowFrom', 'windowTo', 'personName'] as const;

/** The same of a work order, and what is done there. */
const OF_VISIT = ['product', 'kind', 'windowOn', 'windowFrom', 'windowTo', 'personName'] as const;

export const MESSAGE_FACTS = {
  /** To a customer as soon as he has taken the order. `organisationName` is the shop. */
  order_placed: [...OF_ORDER, 'organisationName', 'channel'],
  /** To the guide: `personName` took it, as its `relation` (`buyer` or `user`). The name may be empty. */
  order_claimed: [...OF_ORDER, 'personName', 'relation'],
  /** The same to those who already follow the order; the name masked for whom the order's contact is hidden from. */
  order_joined: [...OF_ORDER, 'personName', 'relation'],
  /** To the buyer: who asks to follow the order. Name and phone (`138****8000`) are empty when he gave none. */
  join_requested: [...OF_ORDER, 'personName', 'personPhone'],
  join_granted: OF_ORDER,
  join_refused: OF_ORDER,
  order_shipped: OF_ORDER,
  delivery_scheduled: OF_APPOINTMENT,
  /** The window of the delivery under way and who brings it. */
  delivery_departed: OF_APPOINTMENT,
  /** `installation`: `needed` or `not_needed`, so that nobody waits for a technician who will not come. */
  order_delivered: [...OF_ORDER, 'installation'],
  delivery_failed: [...OF_ORDER, 'reason'],
  /** `warrantyEndsOn`: the last day of the (longest) warranty that began, empty when there is none. */
  order_installed: [...OF_ORDER, 'warrantyEndsOn'],
  order_cancelled: [...OF_ORDER, 'reason'],
  /** To the order's people when a member asked in their place. `amountFen`: whole fen as digits; what is asked back. */
  refund_requested: [...OF_REFUND, 'amountFen'],
  /** Whole fen as digits, either may be nothing: what WeChat sends back to the payer, and what the shop hands him (cash). */
  refund_approved: [...OF_REFUND, 'amountFen', 'handedFen'],
  refund_rejected: [...OF_REFUND, 'reason'],
  /** Points of a purchase are the buyer's now. Numbers of points are plain digits. */
  points_given: ['points', 'orderNo'],
  /** By hand; `points` is negative when they were taken. */
  points_adjusted: ['points', 'reason'],
  /** `lastOn`: the last day on which they can be spent. */
  points_expiring: ['points', 'lastOn'],
  /** `amountFen`: whole fen as digits. */
  coupon_given: ['title', 'amountFen', 'expiresOn'],
  /** `kind`: a kind of service. To the customer as soon as somebody accepted to come. */
  visit_scheduled: OF_VISIT,
  technician_departed: ['product', 'personName'],
  /** `amountFen`: whole fen as digits; what the technician asks the customer to agree to. */
  charges_proposed: ['product', 'amountFen'],
  /** The same, once it asks no more: `how` is `withdrawn`, `changed`, `agreed` or `cancelled`. */
  charges_over: ['product', 'amountFen', 'how'],
  /** To the customer: what the shop took off, and why. */
  charge_waived: ['product', 'amountFen', 'reason'],
  visit_paused: ['product', 'reason'],
  /** To the customer: nobody set out by the end of the window. `personName`: who was to come. */
  visit_missed: OF_VISIT,
  /** To who dispatches, and to the technician; `state` says how far it came. */
  visit_overdue: [...OF_VISIT, 'customerName', 'state'],
  job_overdue: [...OF_VISIT, 'customerName', 'state'],
  service_finished: ['product', 'kind'],
  service_cancelled: ['product', 'reason'],
  /** To the technician; `personName` is the customer. */
  job_given: OF_VISIT,
  job_moved: OF_VISIT,
  job_withdrawn: ['product', 'personName'],
  /** To who dispatches: the visit is open still, and its machine was `returned` or `replaced` (`how`); the same to who replaced it. */
  machine_ended: ['product', 'kind', 'customerName', 'how'],
  own_machine_ended: ['product', 'kind'],
  /** To who dispatches: `customerName` (may be empty) scanned `personName`'s door code, which meant `situation` (`door.ts`). */
  door_doubted: ['personName', 'customerName', 'situation'],
  /** The same, and he says that this person stands at his door now; an empty phone is one that he never gave. */
  stranger_reported: ['personName', 'customerName', 'customerPhone', 'situation'],
  /** To the supervisor: who gave how many stars, for whose work. `deadlineOn`, `deadlineTime`: until when. */
  rescue_opened: ['product', 'customerName', 'personName', 'stars', 'deadlineOn', 'deadlineTime'],
  rescue_late: ['product', 'customerName'],
  /** To the customer, after somebody cared. */
  second_rating_asked: ['product'],
  /** To the supervisor: what was done did not help. */
  second_rating_bad: ['product', 'customerName', 'stars'],
  /** To the supervisor. `product` is what it is about; of nothing that was bought here it is empty. */
  complaint_received: ['product', 'complaintNo', 'customerName'],
  complaint_late: ['product', 'complaintNo', 'customerName'],
  /** `answer`: `accept`, `refuse`, `reopen`, or `add` of one who showed more of it. */
  complaint_answered: ['product', 'complaintNo', 'customerName', 'answer'],
  complaint_acknowledged: ['product', 'complaintNo', 'personName'],
  complaint_waits: ['product', 'complaintNo'],
  complaint_proposed: ['product', 'complaintNo'],
  complaint_resolved: ['product', 'complaintNo'],
  /** To the supervisor: a question, or one more after an answer. `product` and the name may be empty. */
  consultation_asked: ['product', 'customerName'],
  /** `product` may be empty. */
  consultation_answered: ['product', 'personName'],
  /** `dueOn`: since when the machine is due for its maintenance. */
  maintenance_due: ['product', 'dueOn'],
  /** To who offered his installation to the case library. */
  case_published: ['title'],
  case_declined: ['title', 'reason'],
  /** To who follows it from now on. `customerName` as its colleagues see it, `product`: what he wants, in his words. */
  lead_given: ['product', 'customerName'],
  /** To the managers: nobody has it. */
  lead_waiting: ['product', 'customerName', 'organisationName'],
  lead_due: ['product', 'customerName'],
  /** To who had it. */
  lead_recycled: ['product', 'customerName'],
  /** To who brought it; the name is masked. */
  lead_won: ['product', 'customerName'],
  /** To a partner's people: a shop sent them somebody for what they sell. */
  referral_received: ['product', 'organisationName'],
  /** To who sent him on: what the partner `organisationName` made of it (`state` of a referral). */
  referral_answered: ['product', 'customerName', 'organisationName', 'state'],
  /** To finance: a dealer's pick-up is over what was agreed. `amountFen`: whole fen as digits. */
  pickup_waiting: ['organisationName', 'amountFen'],
  /** To who asked for it. */
  pickup_approved: ['pickupNo'],
  pickup_refused: ['pickupNo', 'reason'],
  /** `pieces` left the warehouse with this delivery note. */
  pickup_handed_over: ['noteNo', 'pieces', 'amountFen'],
  /** To a dealer: so much is due on this day, or was (`late`: yes, no). */
  money_due: ['dueOn', 'amountFen', 'late'],
  /** To a dealer: his statement up to `periodTo`, what of it is owed; `again`: yes, no. */
  dealer_statement_ready: ['periodTo', 'amountFen', 'again'],
  dealer_statement_answered: ['periodTo'],
  /** To who keeps the books. */
  dealer_statement_disputed: ['organisationName', 'words'],
  /** To a payee. `amountFen`: what he is to get; `periodTo`: the last day; `dueAt`: when it counts as confirmed. */
  statement_drafted: ['amountFen', 'periodTo', 'dueAt'],
  /** `method`: a payout's; `points` is 0 when it was money. */
  commission_paid: ['amountFen', 'points', 'method'],
  payout_waiting: ['amountFen'],
  payout_failed: ['amountFen', 'reason'],
} as const satisfies Readonly<Record<MessageKind, readonly string[]>>;

/** Exactly the facts of one kind of message. */
export type FactsOf<K extends MessageKind> = Readonly<Record<(typeof MESSAGE_FACTS)[K][number], string>>;

/** The facts of any message, as an event carries them and the inbox keeps them. */
export type MessageFacts = { readonly [K in MessageKind]: FactsOf<K> }[MessageKind];
