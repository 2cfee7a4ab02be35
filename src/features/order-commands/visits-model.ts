import type { Output } from '../../shared/contract/registry';
import { isWindowOver } from '../../shared/domain/orders/appointment-window';
import type { DayEntry } from '../../shared/domain/service/technician-day';
import { SETTINGS } from '../../shared/domain/settings';
import { dayOf } from '../../shared/kernel/time';
import { roundAmountWords } from '../../text/amounts';
import { joined } from '../../text/joined';
import { productName } from '../../text/names';
import { spokenTitle } from '../../text/order-title';
import { visitCommandLabels, visitsText } from '../../text/visits';
import { hoursWords, windowWords } from '../../text/when';

export type OwnVisit = Output<'orders.visit.list'>['visits'][number];
export type VisitCommand = keyof typeof visitCommandLabels;

/** The one next thing first, going back last. */
const IN_ORDER = ['complete_delivery', 'depart', 'fail_delivery'] as const satisfies readonly VisitCommand[];

export interface VisitChoice {
  readonly command: VisitCommand;
  readonly label: string;
}

/** The steps of a visit that can be taken now: one to do next, and beside it what else may have happened. */
export function visitChoices({ commands }: Pick<OwnVisit, 'commands'>): {
  readonly main: VisitChoice | undefined;
  readonly other: VisitChoice | undefined;
} {
  const [main, other] = IN_ORDER.filter((command) => commands.includes(command)).map((command) => ({
    command,
    label: visitCommandLabels[command],
  }));
  return { main, other };
}

function waitingWords({ commands }: OwnVisit): string {
  return commands.length > 0 ? '' : visitsText.departsLater(SETTINGS.orders.departHoursAhead);
}

function tagOf({ state, window }: OwnVisit, now: number) {
  if (state === 'out') return { words: visitsText.onTheWay, tone: 'now' } as const;
  if (isWindowOver(window, now)) return { words: windowWords(window, now), tone: 'danger' } as const;
  return { words: window.on === dayOf(now) ? hoursWords(window) : windowWords(window, now), tone: 'action' } as const;
}

/** One visit on its card. */
export function visitView(visit: OwnVisit, now: number) {
  const { orderId, customerName, customerPhone, addressLine, remark, lines: goods } = visit;
  const [first] = goods;
  const pieces = goods.reduce((count, { quantity }) => count + quantity, 0);
  const what = first === undefined ? '' : spokenTitle({ title: productName(first), pieces });
  return {
    orderId,
    lines: goods,
    tag: tagOf(visit, now),
    /** Said beside the tag when it says something else. */
    hours: visit.state === 'out' ? hoursWords(visit.window) : '',
    headline: visitsText.headline(customerName, joined(visitsText.task, what)),
    place: addressLine,
    goods: goods.map((line) => visitsText.pieces(productName(line), line.quantity)).join('，'),
    remark: remark === null || remark === '' ? '' : visitsText.remark(remark),
    phone: customerPhone,
    waiting: waitingWords(visit),
    due: visit.dueFen === 0 ? null : visitsText.due(roundAmountWords(visit.dueFen)),
    ...visitChoices(visit),
  };
}

export type VisitView = ReturnType<typeof visitView>;

/** A delivery as it stands in its technician's day. */
export function visitEntry({ window, state }: OwnVisit): DayEntry {
  return { window, isUnderWay: state === 'out', isOver: false };
}
