import type { Output } from '../../shared/contract/registry';
import { coverageFound } from '../../shared/domain/service/coverage';
import { hasRecord } from '../../shared/domain/service/finish';
import { OPEN_WORK_ORDER_STATES } from '../../shared/domain/service/states';
import { amountWords } from '../../text/amounts';
import { categoryNames, visitorName } from '../../text/names';
import { serviceText as words } from '../../text/service';
import { coverageWords } from '../../text/service-cards';
import { momentWords } from '../../text/when';
import { workOrderCardView } from './card-model';

export type WorkOrder = Output<'service.work_order.get'>;
type Proposal = WorkOrder['charges'][number];

/** Somebody is on his way, or at work: what is shown may change any moment. */
export function isLive({ card }: Pick<WorkOrder, 'card'>): boolean {
  return OPEN_WORK_ORDER_STATES.includes(card.state);
}

/** Who comes, and why one may let him in; null while nobody is appointed. */
function personOf({ technician }: WorkOrder) {
  if (technician === null) return null;
  const { name, phone, jobsDone, ratings, ratingTenths } = technician;
  const stars = ratingTenths === null ? words.person.isNew : words.person.rating((ratingTenths / 10).toFixed(1), ratings);
  return { name: visitorName(name), detail: jobsDone === 0 ? stars : `${words.person.jobs(jobsDone)} · ${stars}`, phone };
}

/** One proposal of charges, line by line; what was taken back is not shown. */
function chargeView(proposal: Proposal, mayAgree: boolean, now: number) {
  const { proposalId, lines, totalFen, state, agreedAt, agreedBy } = proposal;
  const isOpen = state === 'proposed';
  return {
    proposalId,
    totalFen,
    lines: lines.map(({ itemId, title, quantity, unit, covered, amountFen }) => ({
      id: itemId,
      label: words.charges.line(title, quantity, unit, covered),
      amount: amountWords(amountFen),
    })),
    agreed: agreedAt === null ? null : totalFen > 0 ? words.charges.agreed(momentWords(agreedAt, now), agreedBy) : words.charges.free,
    agreeLabel: isOpen && mayAgree ? agreeLabel(totalFen) : null,
    waits: isOpen && !mayAgree,
  };
}

const agreeLabel = (totalFen: number): string => (totalFen === 0 ? words.charges.agreeFree : words.charges.agree(amountWords(totalFen)));

/** What it costs so far, proposal by proposal, and the one thing that is asked of whoever looks at it. */
function chargesView({ card, charges, mayAgree, agreedFen, dueFen, admitted, tariff, waivers }: WorkOrder, now: number) {
  const items = isLive({ card }) ? tariff.items : [];
  const shown = charges.filter(({ state }) => state !== 'withdrawn');
  const proposals = shown.map((proposal) => chargeView(proposal, mayAgree, now));
  return {
    proposals,
    total: amountWords(waivers.reduce((sum, { amountFen }) => sum - amountFen, shown.reduce((sum, { totalFen }) => sum + totalFen, 0))),
    waived: waivers.map(({ amountFen, reason, at }) => ({ id: String(at), label: words.charges.waived(reason), amount: `-${amountWords(amountFen)}` })),
    paid: dueFen !== null && agreedFen > dueFen ? amountWords(agreedFen - dueFen) : null,
    due: dueFen !== null && dueFen > 0 ? amountWords(dueFen) : null,
    next: nextStep(proposals, admitted ? dueFen : null),
    /** Nothing more is charged once it is over. */
    priceList: words.prices.open(tariff.version),
    prices: items.map((item) => ({ id: item.itemId, title: words.prices.item(item.title, item.unit), amount: amountWords(item.priceFen) })),
  };
}

export type ChargesView = ReturnType<typeof chargesView>;

/** A yes comes before the money: an extra charge is asked about while an earlier one is still to be paid. */
function nextStep(proposals: readonly ChargeView[], dueFen: number | null) {
  for (const { proposalId, totalFen, agreeLabel: label } of proposals) {
    if (label !== null) return { kind: 'agree', label, proposalId, totalFen } as const;
  }
  return dueFen !== null && dueFen > 0 ? ({ kind: 'pay', label: words.charges.pay(amountWords(dueFen)) } as const) : null;
}

type NextStep = NonNullable<ReturnType<typeof nextStep>>;

/** What changed about a yes that is asked for while somebody looks; null where he saw it, or nobody asks for one. */
export function changedSince(seen: NextStep, next: NextStep): string | null {
  if (next.kind === 'pay' || (seen.kind === 'agree' && seen.proposalId === next.proposalId)) return null;
  const after = amountWords(next.totalFen);
  if (seen.kind === 'pay') return words.charges.added(after);
  return seen.totalFen === next.totalFen ? words.charges.changedItems(after) : words.charges.changed(amountWords(seen.totalFen), after);
}

/** The fixed package: what was done, and what is being done while somebody is at work. */
function stepsView({ steps, done, card }: WorkOrder) {
  const isDone = (stepId: string) => hasRecord(done, stepId);
  const current = card.state === 'working' ? steps.find(({ stepId }) => !isDone(stepId)) : undefined;
  return steps.map(({ stepId, title, hint }, position) => ({
    id: stepId,
    title: words.steps.numbered(position + 1, title),
    hint: isDone(stepId) ? '' : hint,
    state: isDone(stepId) ? ('done' as const) : stepId === current?.stepId ? ('current' as const) : ('ahead' as const),
  }));
}

export type StepView = ReturnType<typeof stepsView>[number];

/** The charges that were proposed and not taken back. */
export const openLines = ({ charges }: Pick<WorkOrder, 'charges'>) => charges.flatMap(({ state, lines }) => (state === 'withdrawn' ? [] : lines));

/** The customer's own step of his arrival is the scan of his code; his own tap proves nothing. */
const isScanned = ({ timeline }: WorkOrder): boolean => timeline.filter(({ command }) => command === 'arrive').at(-1)?.party === 'customer';

/** Everything the page of a work order shows its customer. */
export function workOrderPageView(order: WorkOrder, now: number) {
  const { card, coverage, commands, contact } = order;
  const isOver = card.state === 'finished' || card.state === 'closed';
  return {
    card: workOrderCardView(card, now),
    person: card.state === 'cancelled' ? null : personOf(order),
    charges: chargesView(order, now),
    /** An installation of what was bought needs no word of its warranty. */
    coverage: card.kind === 'installation' || isOver || card.state === 'cancelled' ? null : coverageWords[coverageFound(coverage.reason, openLines(order))],
    place: contact === 'shown' ? { title: card.addressLine, detail: card.customerName } : null,
    described: order.description === '' ? null : order.description,
    canReschedule: commands.includes('reschedule'),
    canCancel: commands.includes('cancel'),
    /** Who only looks on does not rate. */
    rates: isOver && order.relation === 'customer',
    work: words.work(card.kind, categoryNames[card.product.category]),
    steps: isOver || card.state === 'cancelled' ? [] : stepsView(order),
    /** Where he is then is only for who may know where he goes. */
    showsWay: card.state === 'en_route' && contact === 'shown',
    isVerified: (card.state === 'on_site' || card.state === 'working') && isScanned(order),
    /** Once somebody has set out, or it was stopped or given up, there is something to look back at. */
    showsEvidence: card.state === 'cancelled' || card.state === 'paused' || order.timeline.some(({ command }) => command === 'depart'),
    /** What was given up can be asked for again; an order's installation goes with its order. */
    again: card.state === 'cancelled' && order.relation === 'customer' && card.orderId === null ? { kind: card.kind, applianceId: card.applianceId ?? '' } : null,
    isOver,
  };
}

type ChargeView = ReturnType<typeof chargeView>;
export type PersonView = NonNullable<ReturnType<typeof personOf>>;
