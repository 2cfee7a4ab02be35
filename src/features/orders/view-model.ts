import type { Output } from '../../shared/contract/registry';
import { situationOf } from '../../shared/domain/orders/situation';
import { commandDoneNames, productName, refundStandingNames, visitorName } from '../../text/names';
import { amountWords, pieceWords, roundAmountWords } from '../../text/amounts';
import { orderProgress } from '../../text/order-progress';
import { orderStages, trackDescription } from '../../text/order-stages';
import { orderTitle, type OrderCard } from '../../text/order-title';
import { appointmentLine, deliveryVisitWords, installationVisitWords } from '../../text/order-visits';
import { ordersText } from '../../text/orders';
import { priceOffWords } from '../../text/price-off';
import { staffProgress } from '../../text/staff-progress';
import { momentWords, noteWords } from '../../text/when';

export type OrderView = Output<'orders.order.get'>;
type ListedOrder = Output<'orders.order.list'>['rows'][number];

/** Whom the sentences speak to: the customer whose order it is, or those who work on it. */
export type Reader = 'customer' | 'staff';

const PROGRESS_FOR = { customer: orderProgress, staff: staffProgress } as const satisfies Readonly<Record<Reader, unknown>>;

const REFUND_TONE = { refunding: 'now', partly_refunded: 'quiet', refunded: 'quiet' } as const;

/** What refunds have made of it, beside where it stands on its way; null while there is none, or that says it already. */
function refundTag(card: Omit<ListedOrder, 'totalFen' | 'costFen'>) {
  const { refund } = card;
  return refund === null || situationOf(card) === 'refunded' ? null : { words: refundStandingNames[refund], tone: REFUND_TONE[refund] };
}

/** An order in one card of a list or of the home screen. */
export function orderCardView(card: OrderCard, now: number, reader: Reader = 'customer') {
  return {
    id: card.id,
    orderNo: ordersText.orderNo(card.orderNo),
    ...PROGRESS_FOR[reader](card, now),
    refund: refundTag(card),
    stages: orderStages(card, now),
    trackDescription: trackDescription(card),
  };
}

/** An order in one row of the staff's list: what it is before where it stands. */
export function staffRowView(card: ListedOrder, now: number) {
  return {
    id: card.id,
    title: orderTitle(card),
    orderNo: card.orderNo,
    customer: card.customerName,
    place: card.addressLine,
    tag: staffProgress(card, now).tag,
    refund: refundTag(card),
    visitLine: appointmentLine(card, now),
    /** What is to be paid for it, or was. */
    total: amountWords(card.costFen),
  };
}

/** From what the goods come to, step by step, to what the order costs now; what changes nothing is left out. */
function priceRows({ card: { totalFen, costFen }, price }: OrderView) {
  if (totalFen === null || costFen === null || price === null) return null;
  const words = ordersText.price;
  const { couponFen, points, pointsFen, friendFen = 0, refundedFen } = price;
  const minus = (label: string, fen: number) => (fen === 0 ? [] : [{ label, amount: `−${amountWords(fen)}` }]);
  const off = [...minus(words.coupon, couponFen), ...minus(words.points(pieceWords(points)), pointsFen), ...minus(words.friend, friendFen)];
  const back = minus(words.refunded, refundedFen);
  if (off.length + back.length === 0) return { steps: [], last: { label: words.total, amount: amountWords(costFen) } };
  const payable = { label: words.payable, amount: amountWords(costFen + refundedFen) };
  return {
    steps: [{ label: words.goods, amount: amountWords(totalFen) }, ...off, ...(off.length > 0 && back.length > 0 ? [payable] : []), ...back],
    last: { label: back.length > 0 ? words.afterRefund : words.payable, amount: amountWords(costFen) },
  };
}

/** One line as it was sold; what coupon, points and a friend's word left of that is what giving it back brings. */
function lineView({ lineId, quantity, leftPieces, setName, amountFen, off, ...product }: OrderView['lines'][number]) {
  const costs = off === null ? [] : [ordersText.costs(roundAmountWords(off.amountFen - off.couponFen - off.pointsFen - (off.friendFen ?? 0)))];
  return {
    id: lineId,
    title: productName(product),
    detail: [
      ordersText.quantity(quantity, quantity - leftPieces),
      ...(setName === null ? [] : [setName]),
      ...priceOffWords(off),
      ...costs,
    ].join(' · '),
    amount: amountFen === null ? null : amountWords(amountFen),
  };
}

export interface Visit {
  readonly kind: 'delivery' | 'installation';
  readonly label: string;
  readonly person: string;
  /** When he is expected, or when he really came. */
  readonly when: string;
  /** Null when it was not given or may not be seen. */
  readonly phone: string | null;
}

function visitsOf(card: OrderCard, now: number): Visit[] {
  const visits = [
    { kind: 'delivery', label: ordersText.visitDelivery, appointment: card.delivery, when: deliveryVisitWords(card, now) },
    {
      kind: 'installation',
      label: ordersText.visitInstallation,
      appointment: card.installation,
      when: installationVisitWords(card, now),
    },
  ] as const;
  return visits.flatMap(({ kind, label, appointment, when }) =>
    appointment === null || when === null
      ? []
      : [
          {
            kind,
            label,
            person: visitorName(appointment.personName),
            when,
            phone: appointment.personPhone,
          },
        ],
  );
}

/** Everything the order page shows; the newest of the timeline first. */
export function orderPageView(order: OrderView, now: number, reader: Reader = 'customer') {
  const { card } = order;
  const isVisitor = order.relation === 'technician';
  return {
    card: orderCardView(card, now, reader),
    /** Nobody sells in the mall but the company, unless a guide brought the buyer. */
    seller: order.guideName === '' ? card.organisationName : ordersText.guide(order.guideName, card.organisationName),
    visits: card.cancelled ? [] : visitsOf(card, now).map((visit) => (isVisitor ? { ...visit, phone: null } : visit)),
    lines: order.lines.map(lineView),
    price: priceRows(order),
    customer: [card.customerName, order.customerPhone].filter((part) => part !== null && part !== '').join(' '),
    /** For who works on the order, to call with one tap. */
    customerPhone: reader === 'staff' ? order.customerPhone : null,
    /** A technician carries machines in; their warranty cards are the customer's. */
    opensAppliances: !isVisitor,
    place: card.addressLine,
    remark: order.remark,
    relation: order.relation === 'user' ? ordersText.relationUser : null,
    appliances: order.appliances.map(({ id, title, serialNumber, returned }) => ({
      id,
      title,
      detail: [...(serialNumber === '' ? [] : [ordersText.serialNumber(serialNumber)]), ...(returned ? [ordersText.returned] : [])].join(' · '),
    })),
    timeline: [...order.timeline]
      .sort((one, other) => other.at - one.at)
      .map(({ command, at, byName, note }, position) => ({
        id: `${at}-${command}-${position}`,
        title: commandDoneNames[command],
        when: momentWords(at, now),
        // A family member who gave no name took the order: then there is nothing to say of him.
        detail: [byName, note === null ? '' : noteWords(note, now)].filter((part) => part !== '').join(' · '),
      })),
  };
}

export type OrderPageView = ReturnType<typeof orderPageView>;
