import type { Subscriber } from '../_kit/outbox/subscriber';
import { attributionSubscribers } from '../attribution/subscribers';
import { careSubscribers } from '../care/subscribers';
import { catalogSubscribers } from '../catalog/subscribers';
import { commissionSubscribers } from '../commission/subscribers';
import { dealerSubscribers } from '../dealers/subscribers';
import { identitySubscribers } from '../identity/subscribers';
import { leadSubscribers } from '../leads/subscribers';
import { loyaltySubscribers } from '../loyalty/subscribers';
import { orderSubscribers } from '../orders/subscribers';
import { paymentSubscribers } from '../payments/subscribers';
import { serviceSubscribers } from '../service/subscribers';

/** Everybody who handles events; a context that listens is added here. */
export const subscribers: readonly Subscriber[] = [
  ...attributionSubscribers,
  ...careSubscribers,
  ...catalogSubscribers,
  ...commissionSubscribers,
  ...dealerSubscribers,
  ...identitySubscribers,
  ...leadSubscribers,
  ...loyaltySubscribers,
  ...orderSubscribers,
  ...paymentSubscribers,
  ...serviceSubscribers,
];
