import type { Subscriber } from '../_kit/outbox/subscriber';
import { attributionSubscribers } from '../attribution/subscribers';
import { identitySubscribers } from '../identity/subscribers';
import { loyaltySubscribers } from '../loyalty/subscribers';
import { paymentSubscribers } from '../payments/subscribers';

/** Everybody who handles events; a context that listens is added here. */
export const subscribers: readonly Subscriber[] = [...attributionSubscribers, ...identitySubscribers, ...loyaltySubscribers, ...paymentSubscribers];
