import type { DeliveryState, InstallationState } from './state-machines';

/** Where an order stands, as one word for all who speak of it: what its three machines say together. */
export const SITUATIONS = [
  'cancelled',
  'preparing',
  'shipped',
  'delivery_scheduled',
  'out',
  'failed',
  'to_install',
  'installation_scheduled',
  'delivered',
  'installed',
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

/** The situation of an order; an installation is spoken of when the goods have arrived. */
export function situationOf(order: {
  readonly cancelled: boolean;
  readonly deliveryState: DeliveryState;
  readonly installationState: InstallationState;
}): Situation {
  const { cancelled, deliveryState, installationState } = order;
  if (cancelled) return 'cancelled';
  return deliveryState === 'delivered' ? AFTER_DELIVERY[installationState] : BEFORE_DELIVERY[deliveryState];
}
