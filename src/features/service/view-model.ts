import type { Output } from '../../shared/contract/registry';
import { OPEN_WORK_ORDER_STATES } from '../../shared/domain/service/states';
import { amountWords, roundAmountWords } from '../../text/amounts';
import { visitorName } from '../../text/names';
import { coverageWords, serviceText as words } from '../../text/service';
import { serviceProgress, serviceStages, serviceTrackDescription, type WorkOrderCard } from '../../text/service-progress';
import { momentWords } from '../../text/when';

export type WorkOrder = Output<'service.work_order.get'>;
type Proposal = WorkOrder['charges'][number];

/** A visit in one card of the home screen or on top of its page. */
export function workOrderCardView(card: WorkOrderCard, now: number) {
  return {
    id: card.id,
    title: words.job(card.kind, card.product.title),
    workOrderNo: words.workOrderNo(card.workOrderNo),
    ...serviceProgress(card, now),
    stages: serviceStages(card, now),
    trackDescription: serviceTrackDescription(card),
  };
}

/**
 * The visits that say more than the orders beside them: an installation that nobody is appointed for is told by its
 * order already.
 */
export function visitsBesideOrders(cards: readonly WorkOrderCard[], orderIds: readonly string[]): readonly WorkOrderCard[] {
  return cards.filter(({ orderId, technician }) => technician !== null || orderId === null || !orderIds.includes(orderId));
}

/** Somebody is on his way, or at work: what is shown may change any moment. */
export function isLive({ card }: Pick<WorkOrder, 'card'>): boolean {
  return OPEN_WORK_ORDER_STATES.includes(card.state);
}

/** Who comes, and why one may let him in; null while nobody is appointed. */
function personOf({ technician }: WorkOrder) {
  if (technician === null) return null;
  const { name, phone, jobsDone, ratings, ratingTenths } = technician;
  const stars = ratingTenths === null ? words.person.isNew : words.person.rating((ratingTenths / 10).toFixed(1), ratings);
  return { name: visitorName(name), detail: `${words.person.jobs(jobsDone)} · ${stars}`, phone };
}

/** One proposal of charges, line by line; what was taken back is not shown. */
function chargeView(proposal: Proposal, mayAgree: boolean, now: number) {
  const { proposalId, lines, totalFen, state, agreedAt } = proposal;
  const isOpen = state === 'proposed';
  return {
    proposalId,
    totalFen,
    lines: lines.map((line) => ({
      id: line.itemId,
      title: line.title,
      detail: [words.charges.quantity(line.quantity, line.unit), ...(line.covered ? [words.charges.covered] : [])].join(' · '),
      amount: amountWords(line.amountFen),
    })),
    total: amountWords(totalFen),
    agreed: agreedAt === null ? null : words.charges.agreed(momentWords(agreedAt, now)),
    agreeLabel: isOpen && mayAgree ? agreeLabel(totalFen) : null,
    waits: isOpen && !mayAgree,
  };
}

const agreeLabel = (totalFen: number): string =>
  totalFen === 0 ? words.charges.agreeFree : words.charges.agree(roundAmountWords(totalFen));

/** A step of the fixed package, and whether it was done. */
const stepView = ({ done }: WorkOrder) => ({ stepId, title, hint }: WorkOrder['steps'][number]) => ({
  id: stepId,
  title,
  hint,
  isDone: done.some((record) => record.stepId === stepId),
});

/** Everything the page of a work order shows its customer. */
export function workOrderPageView(order: WorkOrder, now: number) {
  const { card, charges, mayAgree, dueFen, coverage, commands, contact } = order;
  const isOver = card.state === 'finished' || card.state === 'closed';
  return {
    card: workOrderCardView(card, now),
    person: card.state === 'cancelled' ? null : personOf(order),
    charges: charges.filter(({ state }) => state !== 'withdrawn').map((proposal) => chargeView(proposal, mayAgree, now)),
    /** An installation of what was bought needs no word of its warranty. */
    coverage: card.kind === 'installation' || isOver || card.state === 'cancelled' ? null : coverageWords[coverage.reason],
    due: dueFen !== null && dueFen > 0 ? amountWords(dueFen) : null,
    place: contact === 'shown' ? { title: card.addressLine, detail: card.customerName } : null,
    described: order.description === '' ? null : order.description,
    canReschedule: commands.includes('reschedule'),
    canCancel: commands.includes('cancel'),
    /** Who only looks on does not rate. */
    rates: isOver && order.relation === 'customer',
    steps: isOver || card.state === 'cancelled' ? [] : order.steps.map(stepView(order)),
    prices: order.tariff.items.map((item) => ({ id: item.itemId, title: words.prices.item(item.title, item.unit), amount: amountWords(item.priceFen) })),
    isOnTheWay: card.state === 'en_route',
  };
}

export type ChargeView = ReturnType<typeof chargeView>;
