import { isUnderWay } from '../../shared/domain/service/states';
import { visitsText } from '../../text/my-visits';
import { visitorName } from '../../text/names';
import { serviceCardText as words } from '../../text/service-cards';
import { machineWords } from '../../text/service-names';
import { serviceProgress, serviceStages, serviceTrackDescription, type WorkOrderCard } from '../../text/service-progress';
import { dayWords, momentWords } from '../../text/when';

/** A visit in one card of the home screen or on top of its page. */
export function workOrderCardView(card: WorkOrderCard, now: number) {
  return {
    id: card.id,
    title: words.job(card.kind, machineWords(card.product)),
    workOrderNo: words.workOrderNo(card.workOrderNo),
    ...serviceProgress(card, now),
    stages: serviceStages(card, now),
    trackDescription: serviceTrackDescription(card),
  };
}

const OVER: readonly WorkOrderCard['state'][] = ['closed', 'cancelled'];

/** A visit that is over, in a row; null for one that still wants somebody. */
export function visitRowView(card: WorkOrderCard, now: number) {
  const { kind, product, state, window, createdAt, technician } = card;
  if (!OVER.includes(state)) return null;
  const when = window === null ? momentWords(createdAt, now) : dayWords(window.on, now);
  return {
    title: words.job(kind, machineWords(product)),
    detail: technician === null ? when : visitsText.done(when, visitorName(technician.name)),
    tag: serviceProgress(card, now).tag,
  };
}

/** Behind every day. */
const NO_DAY = '9999';

/**
 * The visits that say more than the orders beside them, the nearest first: an installation is told by its order until
 * somebody is on his way to it.
 */
export function visitsBesideOrders(cards: readonly WorkOrderCard[], orderIds: readonly string[]): readonly WorkOrderCard[] {
  const more = cards.filter(({ orderId, state }) => orderId === null || !orderIds.includes(orderId) || isUnderWay(state));
  return [...more].sort((one, other) => whenOf(one).localeCompare(whenOf(other)));
}

const whenOf = ({ state, window }: WorkOrderCard): string => (isUnderWay(state) ? '' : `${window?.on ?? NO_DAY} ${window?.from ?? ''}`);
