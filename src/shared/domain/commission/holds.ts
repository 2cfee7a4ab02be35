/**
 * What makes somebody look at a commission before it is paid: signs that nobody was brought. None of them decides
 * anything; a person does, and says why.
 */
export const HOLD_REASONS = ['self_purchase', 'same_household', 'same_phone', 'same_address', 'burst'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const HOLD_STATES = ['open', 'passed', 'refused'] as const;
export type HoldState = (typeof HOLD_STATES)[number];

/** Somebody of the case, as far as he is known. */
export interface HoldParty {
  readonly personId: string | null;
  readonly householdId: string | null;
  /** Verified in WeChat, and of his own newest order's delivery. */
  readonly phones: readonly string[];
  /** Where he has things delivered: one line. */
  readonly addressLine: string | null;
}

export interface HoldCase {
  readonly payee: HoldParty;
  /** Of the order; his phone and place are those of the delivery. */
  readonly buyer: HoldParty;
  /** How many orders he was credited with within the day before, this one among them. */
  readonly ordersInADay: number;
  readonly burstOrders: number;
}

/** Why a person should look at it; nothing when there is no reason to. */
export function holdReasonsOf({ payee, buyer, ordersInADay, burstOrders }: HoldCase): readonly HoldReason[] {
  const same = (key: Exclude<keyof HoldParty, 'phones'>): boolean => payee[key] !== null && payee[key] === buyer[key];
  const samePhone = payee.phones.some((phone) => buyer.phones.includes(phone));
  const self = same('personId');
  return [
    ...(self ? (['self_purchase'] as const) : []),
    // Whoever buys for himself lives with himself.
    ...(same('householdId') && !self ? (['same_household'] as const) : []),
    ...(samePhone && !self ? (['same_phone'] as const) : []),
    ...(same('addressLine') && !self ? (['same_address'] as const) : []),
    ...(ordersInADay >= burstOrders ? (['burst'] as const) : []),
  ];
}
