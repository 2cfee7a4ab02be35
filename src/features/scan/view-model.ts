import { formatFen } from '../../shared/kernel/money';
import { orderProgress } from '../../text/order-progress';
import { orderStages, trackDescription } from '../../text/order-stages';
import { orderTitle } from '../../text/order-title';
import { deliveryLines } from '../../text/order-visits';
import { scanText } from '../../text/scan';
import type { Landing } from './use-landing';

export type OrderLanding = Extract<Landing, { kind: 'order' }>;

/** One way on from the landing. */
export type LandingAction = 'claim_buyer' | 'claim_user' | 'open_order';

export interface ActionChoice {
  readonly action: LandingAction;
  readonly label: string;
}

const CLAIM_BUYER: ActionChoice = { action: 'claim_buyer', label: scanText.order.claimAsBuyer };
const OPEN_ORDER: ActionChoice = { action: 'open_order', label: scanText.order.open };

/** The big action and at most one quiet one, from what the server lets this person claim. */
function actionsOf({ relation, claimable, order }: OrderLanding): { primary?: ActionChoice; other?: ActionChoice } {
  if (relation !== 'none') return { primary: OPEN_ORDER };
  if (order.cancelled) return {};
  const canUse = claimable.includes('user');
  if (claimable.includes('buyer')) {
    return canUse
      ? { primary: CLAIM_BUYER, other: { action: 'claim_user', label: scanText.order.claimAsUserInstead } }
      : { primary: CLAIM_BUYER };
  }
  return canUse ? { primary: { action: 'claim_user', label: scanText.order.claimAsUser } } : {};
}

function promiseOf({ relation, claimable, order }: OrderLanding): string {
  if (relation !== 'none') return `${scanText.order.already[relation]}${scanText.order.kept}`;
  if (order.cancelled) return '';
  if (claimable.length === 0) return scanText.order.notClaimable;
  return claimable.includes('buyer') ? scanText.order.promise : scanText.order.claimedByOther;
}

function headlineOf({ order, printed }: OrderLanding): string {
  const title = orderTitle(order);
  if (order.cancelled) return scanText.order.cancelledHeadline(title);
  return printed ? scanText.order.printedHeadline(title) : scanText.order.headline(title);
}

/** Everything the landing of an order code shows. */
export function orderLandingView(landing: OrderLanding, now: number) {
  const { order, host } = landing;
  return {
    lead: scanText.order.lead(order.organisationName, host),
    headline: headlineOf(landing),
    delivery: deliveryLines(order, now),
    tag: orderProgress(order, now).tag,
    stages: orderStages(order, now),
    trackDescription: trackDescription(order),
    total: formatFen(order.totalFen),
    promise: promiseOf(landing),
    /** What is at home already, so that it can break; null while it is not. */
    repairs: order.deliveryState === 'delivered' && !order.cancelled ? orderTitle(order) : null,
    ...actionsOf(landing),
  };
}
