import { assert } from '../../kernel/assert';

/**
 * What the one journal counts: money in fen, points, growth (what makes a member's level), and pieces of one product.
 * Transfers of different assets never meet in one account.
 */
export type Asset = 'CNY' | 'POINT' | 'GROWTH' | `PIECE:${string}`;

/** An account's path, such as `customer/per_1/points`. Made by `accounts` only. */
export type AccountName = string & { readonly __account?: never };

/**
 * How an account behaves.
 * - `held`: its balance is kept on a document of its own, changed in the transaction of every transfer. The others, the
 *   house's, have no document: a hot one would serialise the whole system; they are summed when asked.
 * - `floor`: whether spending may take the available balance below zero. Reversals may, always: what was already spent
 *   becomes visible debt.
 * - `lots`: whether what comes in keeps its own expiry and the oldest goes out first.
 */
export interface AccountRules {
  readonly held: boolean;
  readonly floor: 'zero' | 'none';
  readonly lots: boolean;
}

const HOUSE: AccountRules = { held: false, floor: 'none', lots: false };

const RULES: readonly (readonly [pattern: RegExp, rules: AccountRules])[] = [
  [/^house\/[\w/-]+$/, HOUSE],
  // What an order still owes: negative when more was paid than it costs.
  [/^order\/[\w-]+\/due$/, { held: true, floor: 'none', lots: false }],
  [/^customer\/[\w-]+\/points$/, { held: true, floor: 'zero', lots: true }],
  [/^customer\/[\w-]+\/growth$/, { held: true, floor: 'none', lots: false }],
  [/^stock\/[\w-]+$/, { held: true, floor: 'zero', lots: false }],
  [/^prize\/[\w-]+$/, { held: true, floor: 'zero', lots: false }],
];

/** The rules of an account, by its path. An unknown path is a mistake of ours. */
export function accountRules(name: AccountName): AccountRules {
  const found = RULES.find(([pattern]) => pattern.test(name));
  assert(found !== undefined, `an account of a known kind: ${name}`);
  return found[1];
}

/** Every account there is. */
export const accounts = {
  /** What an order still owes, in fen. */
  orderDue: (orderId: string): AccountName => `order/${orderId}/due`,
  customerPoints: (personId: string): AccountName => `customer/${personId}/points`,
  /** What a member's level is made of (E8): purchases and check-ins. */
  customerGrowth: (personId: string): AccountName => `customer/${personId}/growth`,
  /** Pieces of a product in the agent's warehouse; what is reserved is on its way out. */
  stock: (productId: string): AccountName => `stock/${productId}`,
  /** Pieces set aside for one prize of a lottery or one reward of the exchange. */
  prize: (prizeId: string): AccountName => `prize/${prizeId}`,
  house: {
    /** Minus what was sold. */
    sales: 'house/sales' as AccountName,
    /** Money that came in, by how. */
    cash: (channel: 'wechat' | 'offline'): AccountName => `house/cash/${channel}`,
    /** Minus every point that was given. */
    pointsIssued: 'house/points-issued' as AccountName,
    pointsRedeemed: 'house/points-redeemed' as AccountName,
    pointsExpired: 'house/points-expired' as AccountName,
    growthGiven: 'house/growth-given' as AccountName,
    /** Minus every piece that was counted in. */
    supply: 'house/supply' as AccountName,
    /** Pieces that left for customers. */
    delivered: 'house/delivered' as AccountName,
  },
} as const;
