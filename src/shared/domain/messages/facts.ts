import type { MessageKind } from './kinds';

/**
 * The facts that the sentence of each message needs (`src/text/messages.ts`). Values are strings: names as they
 * are shown, days as `YYYY-MM-DD`, times as `HH:mm`; the sentence words them. A product is the short title of an
 * order, such as "JSQ30 燃气热水器", with nothing about the number of pieces.
 */
const OF_ORDER = ['orderNo', 'product'] as const;
/** Who comes when: the appointment's day, its two times and the person. */
const OF_APPOINTMENT = [...OF_ORDER, 'windowOn', 'windowFrom', 'windowTo', 'personName'] as const;

export const MESSAGE_FACTS = {
  /** To a customer as soon as he has taken the order. `organisationName` is the shop. */
  order_placed: [...OF_ORDER, 'organisationName'],
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
  installation_scheduled: OF_APPOINTMENT,
  /** `warrantyEndsOn`: the last day of the (longest) warranty that began, empty when there is none. */
  order_installed: [...OF_ORDER, 'warrantyEndsOn'],
  order_cancelled: [...OF_ORDER, 'reason'],
  /** `amountFen`: whole fen as digits; what goes back to the payer, which may be nothing. */
  refund_approved: [...OF_ORDER, 'amountFen'],
  refund_rejected: [...OF_ORDER, 'reason'],
  /** Points of a purchase are the buyer's now. Numbers of points are plain digits. */
  points_given: ['points', 'orderNo'],
  /** By hand; `points` is negative when they were taken. */
  points_adjusted: ['points', 'reason'],
  /** `lastOn`: the last day on which they can be spent. */
  points_expiring: ['points', 'lastOn'],
  /** `amountFen`: whole fen as digits. */
  coupon_given: ['title', 'amountFen', 'expiresOn'],
} as const satisfies Readonly<Record<MessageKind, readonly string[]>>;

/** Exactly the facts of one kind of message. */
export type FactsOf<K extends MessageKind> = Readonly<Record<(typeof MESSAGE_FACTS)[K][number], string>>;

/** The facts of any message, as an event carries them and the inbox keeps them. */
export type MessageFacts = { readonly [K in MessageKind]: FactsOf<K> }[MessageKind];
