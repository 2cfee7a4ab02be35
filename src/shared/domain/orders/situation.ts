import type { RefundStanding } from '../refunds/standing';
import type { DeliveryState, InstallationState } from './state-machines';

/** Where an order stands, as one word for all who speak of it: what its three machines say together. */
export const SITUATIONS = [
  'cancelled',
  'unpaid',
  'preparing',
  'shipped',
  'delivery_scheduled',
  'out',
  'failed',
  'to_install',
  'installation_scheduled',
  'delivered',
  'installed',
  'refunded',
] as const;
export type Situation = (typeof SITUATIONS)[number];

const BEFORE_DELIVERY: Readonly<Record<Exclude<DeliveryState, 'delivered'>, Situation>> = {
  waiting: 'preparing',
  shipped: 'shipped',
  scheduled: 'delivery_scheduled',
  out: 'out',
  failed: 'failed',
};

const AFTER_DELIVERY: Readonly<Record<InstallationState, Situation>> = {
  not_needed: 'delivered',
  waiting: 'to_install',
  scheduled: 'installation_scheduled',
  installed: 'installed',
};

/**
 * The situation of an order: one that is given up unless it is paid waits for that, one of which all was given back after
 * it arrived is over. An installation is spoken of when the goods have arrived.
 */
export function situationOf(order: {
  readonly cancelled: boolean;
  readonly deliveryState: DeliveryState;
  readonly installationState: InstallationState;
  readonly refund: RefundStanding | null;
  /** When it is given up unless it is paid; null once it is, and for what nobody gives up. */
  readonly payBy: number | null;
}): Situation {
  const { cancelled, deliveryState, installationState, refund, payBy } = order;
  if (cancelled) return 'cancelled';
  if (deliveryState !== 'delivered') return deliveryState === 'waiting' && payBy !== null ? 'unpaid' : BEFORE_DELIVERY[deliveryState];
  const situation = AFTER_DELIVERY[installationState];
  return refund === 'refunded' && (situation === 'delivered' || situation === 'installed') ? 'refunded' : situation;
}
