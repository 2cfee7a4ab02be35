import type { Input } from '../../shared/contract/registry';
import { coverageFound } from '../../shared/domain/service/coverage';
import { hasRecord, isSigned } from '../../shared/domain/service/finish';
import type { WorkOrderState } from '../../shared/domain/service/states';
import { parseYuan } from '../../shared/kernel/money';
import { amountWords } from '../../text/amounts';
import { jobTag } from '../../text/jobs';
import { coverageWords } from '../../text/service-cards';
import { machineWords } from '../../text/service-names';
import { piecesWords } from '../../text/work-title';
import { serviceStages, serviceTrackDescription, type WorkOrderCard } from '../../text/service-progress';
import { momentWords, windowWords } from '../../text/when';
import { waiveText, workOrdersText as words } from '../../text/work-orders';
import { NOT_NARROWED, type WorkOrderNarrowing } from './staff-store';
import { openLines, type WorkOrder } from './view-model';

/** What the list asks for. */
export function listInput({ filter, kind, assigneeId, search }: WorkOrderNarrowing): Omit<Input<'service.work_order.list'>, 'after'> {
  return {
    ...(filter === 'all' ? {} : { filter }),
    ...(kind === 'all' ? {} : { kind }),
    ...(assigneeId === '' ? {} : { assigneeId }),
    ...(search === '' ? {} : { search }),
  };
}

export const isNarrowed = ({ filter, kind, assigneeId, search }: WorkOrderNarrowing): boolean =>
  filter !== NOT_NARROWED.filter || kind !== NOT_NARROWED.kind || assigneeId !== '' || search !== '';

function visitWords({ window, wishes }: WorkOrderCard, now: number): string {
  if (window !== null) return windowWords(window, now);
  const [dearest] = wishes;
  return dearest === undefined ? words.noVisit : words.wishes(windowWords(dearest, now));
}

/** A work order in one row of the list. */
export function staffWorkOrderRow(card: WorkOrderCard, now: number) {
  return {
    id: card.id,
    title: words.job(card.kind, machineWords(card.product)),
    workOrderNo: card.workOrderNo,
    customer: card.customerName,
    place: card.addressLine,
    tag: jobTag(card, now),
    visit: card.state === 'cancelled' ? words.none : visitWords(card, now),
    technician: card.technician?.name ?? (card.state === 'cancelled' ? words.none : words.nobody),
  };
}

type Proposal = WorkOrder['charges'][number];

function chargeTag({ totalFen, state, agreedBy }: Proposal) {
  if (state === 'agreed' && totalFen === 0) return words.charges.free;
  return agreedBy === null ? words.charges.states[state] : { words: words.charges.byGuest(agreedBy), tone: 'now' as const };
}

function chargeView(proposal: Proposal) {
  const { proposalId, lines, totalFen } = proposal;
  return {
    id: proposalId,
    tag: chargeTag(proposal),
    lines: lines.map(({ itemId, title, quantity, unit, amountFen }) => ({ id: itemId, label: `${title} ${quantity} ${unit}`, amount: amountWords(amountFen) })),
    total: amountWords(totalFen),
  };
}

/** What of the agreed charges was taken off. */
function waivedFenOf({ charges, agreedFen }: WorkOrder): number {
  return charges.reduce((sum, { state, totalFen }) => (state === 'agreed' ? sum + totalFen : sum), 0) - agreedFen;
}

function moneyView(order: WorkOrder) {
  const { agreedFen, dueFen } = order;
  const waivedFen = waivedFenOf(order);
  return {
    agreed: agreedFen > 0 || waivedFen > 0 ? amountWords(agreedFen) : null,
    waived: waivedFen > 0 ? amountWords(waivedFen) : null,
    due: dueFen !== null && dueFen > 0 ? amountWords(dueFen) : null,
  };
}

const shownFacts = (facts: readonly (readonly [label: string, words: string])[]) =>
  facts.filter(([, said]) => said !== '').map(([label, said]) => ({ label, words: said }));

/** The fixed package; whether a step was done is told from the door on. */
function stepsView({ card, steps, done, signature, charges }: WorkOrder) {
  const hasBegun = done.length > 0 || AT_THE_DOOR.includes(card.state);
  const rows = steps.map(({ stepId, title }) => ({ id: stepId, title, isDone: hasRecord(done, stepId) }));
  if (rows.length === 0) return [];
  return [...rows, { id: 'signature', title: words.signed, isDone: isSigned({ signature, charges }) }].map(({ isDone, ...row }) => ({
    ...row,
    tag: hasBegun ? words.stepTags[isDone ? 'done' : 'open'] : null,
  }));
}

const AT_THE_DOOR: readonly WorkOrderState[] = ['on_site', 'working', 'finished', 'closed'];

/** Everything that staff see of a work order. @param dispatches whether he may give jobs away and take charges off */
export function staffWorkOrderView(order: WorkOrder, { now, dispatches }: { readonly now: number; readonly dispatches: boolean }) {
  const { card, customerPhone, description, media, commands, coverage, serialNumber, agreedFen } = order;
  const { window, technician } = card;
  const money = moneyView(order);
  const isOver = card.state === 'finished' || card.state === 'closed' || card.state === 'cancelled';
  return {
    id: card.id,
    title: words.job(card.kind, machineWords(card.product)),
    lead: window === null ? visitWords(card, now) : words.visit(windowWords(window, now), technician?.name ?? ''),
    workOrderNo: card.workOrderNo,
    orderId: card.orderId,
    consultationId: order.consultationId,
    tag: jobTag(card, now),
    stages: serviceStages(card, now),
    trackDescription: serviceTrackDescription(card),
    customer: { name: card.customerName, place: card.addressLine, phone: customerPhone },
    facts: shownFacts([
      [words.said, description],
      [words.wished, card.wishes.map((wish) => windowWords(wish, now)).join('、')],
      [words.pieces, piecesWords(order.pieces).join('、')],
      [words.machine, serialNumber ?? ''],
      [words.organisation, card.organisationName],
      [words.asked, momentWords(card.createdAt, now)],
    ]),
    coverage: card.kind === 'installation' || isOver ? null : coverageWords[coverageFound(coverage.reason, openLines(order))],
    pictures: media.map(({ fileId }) => fileId),
    steps: stepsView(order),
    charges: order.charges.map(chargeView),
    money,
    dispatchLabel: commands.includes('dispatch') ? (technician === null ? words.dispatch : words.reassign) : null,
    mayReschedule: commands.includes('reschedule'),
    mayCancel: commands.includes('cancel'),
    /** What was not begun yet is given to somebody else, moved or cancelled. */
    mayStop: dispatches && commands.includes('pause') && !commands.includes('dispatch'),
    /** Why it cannot be cancelled yet, said before he tries. */
    openMoney: commands.includes('cancel') && money.due !== null ? words.moneyOpen(money.due) : null,
    waivableFen: dispatches && agreedFen > 0 ? agreedFen : null,
  };
}

/** What somebody takes off, and why. */
export interface WaiveDraft {
  readonly amount: string;
  readonly reason: string;
}

/** A sentence for every field that is wrong. @param mostFen what was agreed and not taken off yet */
export function waiveProblems({ amount, reason }: WaiveDraft, mostFen: number) {
  const fen = parseYuan(amount);
  return {
    ...(fen === null || fen < 1 || fen > mostFen ? { amount: waiveText.amountWrong(amountWords(mostFen)) } : {}),
    ...(reason.trim() === '' ? { reason: waiveText.needed } : {}),
  };
}
