/**
 * What makes somebody look at a commission before it is paid: signs that nobody was brought. None of them decides
 * anything; a person does, and says why.
 */
export const HOLD_REASONS = ['self_purchase', 'same_household', 'same_phone', 'same_address', 'burst'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const HOLD_STATES = ['open', 'passed', 'refused'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** An order that a sign speaks of. */
export interface SignOrder {
  readonly orderId: string;
  readonly orderNo: string;
  readonly at: number;
}

/** One sign, with what it was seen by: enough to look it up. */
export interface HoldSign {
  readonly reason: HoldReason;
  /** His own order that went to the same phone or place; those that he brought within the day before, newest first. */
  readonly orders: readonly SignOrder[];
  /** Of a burst: how many he brought within the day, this one among them, and from how many on somebody looks. */
  readonly burst: { readonly orders: number; readonly limit: number } | null;
}

/** Orders that one sign names. */
export const MOST_SIGN_ORDERS = 20;

/** Somebody of the case, as far as he is known. */
interface HoldPerson {
  readonly personId: string | null;
  readonly householdId: string | null;
}

/** Who would be paid. */
export interface HoldPayee extends HoldPerson {
  /** Verified in WeChat. */
  readonly phone: string | null;
  /** His own newest order, and where it went. */
  readonly last: (SignOrder & { readonly phone: string; readonly addressLine: string }) | null;
}

/** Who bought: phone and place are those of the delivery. */
export interface HoldBuyer extends HoldPerson {
  readonly phone: string;
  readonly addressLine: string;
}

export interface HoldCase {
  readonly payee: HoldPayee;
  readonly buyer: HoldBuyer;
  /** Other orders that he was credited with within the day before, newest first. */
  readonly sameDay: readonly SignOrder[];
  /** From how many in a day on somebody looks. */
  readonly burstOrders: number;
}

/** Why a person should look at it; nothing when there is no reason to. */
export function holdSignsOf({ payee, buyer, sameDay, burstOrders }: HoldCase): readonly HoldSign[] {
  const { last } = payee;
  const same = (key: keyof HoldPerson): boolean => payee[key] !== null && payee[key] === buyer[key];
  const lastOrder = last === null ? [] : [orderOf(last)];
  const burst = { orders: sameDay.length + 1, limit: burstOrders };
  const brought = burst.orders >= burstOrders ? [{ reason: 'burst' as const, orders: sameDay.slice(0, MOST_SIGN_ORDERS).map(orderOf), burst }] : [];
  // Whoever buys for himself lives with himself, and has his things sent home.
  if (same('personId')) return [sign('self_purchase'), ...brought];
  return [
    ...(same('householdId') ? [sign('same_household')] : []),
    ...phoneSigns(payee, buyer.phone, lastOrder),
    ...(last?.addressLine === buyer.addressLine ? [sign('same_address', lastOrder)] : []),
    ...brought,
  ];
}

/** By the number that he himself verified there is no order to look up. */
function phoneSigns({ phone, last }: HoldPayee, buyerPhone: string, lastOrder: readonly SignOrder[]): readonly HoldSign[] {
  if (phone === buyerPhone) return [sign('same_phone')];
  return last?.phone === buyerPhone ? [sign('same_phone', lastOrder)] : [];
}

const orderOf = ({ orderId, orderNo, at }: SignOrder): SignOrder => ({ orderId, orderNo, at });

const sign = (reason: HoldReason, orders: readonly SignOrder[] = []): HoldSign => ({ reason, orders, burst: null });
