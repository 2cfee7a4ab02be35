import type { StateMachine } from '../../kernel/state-machine';

/** A coupon in somebody's hands (D7, E5). Expired is derived from the clock, never stored. */
export const COUPON_STATES = ['issued', 'reserved', 'used', 'withdrawn'] as const;
export type CouponState = (typeof COUPON_STATES)[number];
export type CouponCommand = 'reserve' | 'use' | 'release' | 'give_back' | 'withdraw';

/**
 * Reserved by an order that is not paid yet; used once it is; given back when its order is cancelled or refunded. One
 * whose purchase was taken back meanwhile is withdrawn then, instead of coming back.
 */
export const couponMachine: StateMachine<CouponState, CouponCommand> = {
  initial: 'issued',
  table: {
    issued: { reserve: 'reserved', withdraw: 'withdrawn' },
    reserved: { use: 'used', release: 'issued', withdraw: 'withdrawn' },
    used: { give_back: 'issued', withdraw: 'withdrawn' },
    withdrawn: {},
  },
};

/** How a coupon rule hands out its coupons: by itself on a purchase, to who takes one, or to people picked by the office. */
export const COUPON_TRIGGERS = ['purchase', 'taken', 'granted'] as const;
export type CouponTrigger = (typeof COUPON_TRIGGERS)[number];

/** A reward of the exchange, or a lottery: drafted, open to people, over. */
export const OFFER_STATES = ['draft', 'open', 'closed'] as const;
export type OfferState = (typeof OFFER_STATES)[number];
export type OfferCommand = 'open' | 'close';
export const offerMachine: StateMachine<OfferState, OfferCommand> = {
  initial: 'draft',
  table: { draft: { open: 'open', close: 'closed' }, open: { close: 'closed' }, closed: {} },
};

/** What a prize hands out: pieces of a product, points, or a coupon of a rule. */
export const PRIZE_KINDS = ['goods', 'points', 'coupon'] as const;
export type PrizeKind = (typeof PRIZE_KINDS)[number];
/** What points are exchanged for: anything but points. */
export const REWARD_KINDS = ['goods', 'coupon'] as const;
export type RewardKind = (typeof REWARD_KINDS)[number];

/** How a draw ended: with a prize, on a chance that is nobody's, or on a prize of which no piece was left. */
export const DRAW_OUTCOMES = ['won', 'none', 'used_up'] as const;
export type DrawOutcome = (typeof DRAW_OUTCOMES)[number];

/** Member levels (E8, E9), lowest first. Thresholds and benefits are settings. */
export const MEMBER_LEVELS = ['regular', 'silver', 'gold', 'diamond'] as const;
export type MemberLevel = (typeof MEMBER_LEVELS)[number];
