import type { Output } from '../../shared/contract/registry';
import { formatFen } from '../../shared/kernel/money';
import { commandDoneNames, productName, visitorName } from '../../text/names';
import {
  appointmentLine,
  orderProgress,
  orderStages,
  orderTitle,
  trackDescription,
  type OrderCard,
} from '../../text/order-progress';
import { ordersText } from '../../text/orders';
import { momentWords, windowWords } from '../../text/when';

export type OrderView = Output<'orders.order.get'>;

/** An order in one card of a list or of the home screen. */
export function orderCardView(card: OrderCard, now: number) {
  return {
    id: card.id,
    orderNo: ordersText.orderNo(card.orderNo),
    ...orderProgress(card, now),
    stages: orderStages(card, now),
    trackDescription: trackDescription(card),
    visitLine: appointmentLine(card, now),
    total: formatFen(card.totalFen),
  };
}

/** An order in one row of the staff's list: what it is before where it stands. */
export function staffRowView(card: OrderCard, now: number) {
  return {
    id: card.id,
    title: orderTitle(card),
    orderNo: card.orderNo,
    customer: card.customerName,
    place: card.addressLine,
    tag: orderProgress(card, now).tag,
    visitLine: appointmentLine(card, now),
    total: formatFen(card.totalFen),
  };
}

export interface Visit {
  readonly kind: 'delivery' | 'installation';
  readonly label: string;
  readonly person: string;
  readonly window: string;
  /** Null when it was not given or may not be seen. */
  readonly phone: string | null;
}

function visitsOf(card: OrderCard, now: number): Visit[] {
  const visits = [
    { kind: 'delivery', label: ordersText.visitDelivery, appointment: card.delivery },
    { kind: 'installation', label: ordersText.visitInstallation, appointment: card.installation },
  ] as const;
  return visits.flatMap(({ kind, label, appointment }) =>
    appointment === null
      ? []
      : [
          {
            kind,
            label,
            person: visitorName(appointment.personName),
            window: windowWords(appointment.window, now),
            phone: appointment.personPhone,
          },
        ],
  );
}

/** Everything the order page shows; the newest of the timeline first. */
export function orderPageView(order: OrderView, now: number) {
  const { card } = order;
  return {
    card: orderCardView(card, now),
    seller: ordersText.guide(order.guideName, card.organisationName),
    visits: card.cancelled ? [] : visitsOf(card, now),
    lines: order.lines.map((line) => ({
      id: line.lineId,
      title: productName(line),
      quantity: ordersText.quantity(line.quantity),
      amount: formatFen(line.amountFen),
    })),
    total: formatFen(card.totalFen),
    customer: [card.customerName, order.customerPhone].filter((part) => part !== null && part !== '').join(' '),
    customerPhone: order.relation === 'staff' ? order.customerPhone : null,
    place: card.addressLine,
    remark: order.remark,
    relation: order.relation === 'user' ? ordersText.relationUser : null,
    appliances: order.appliances.map(({ id, title, serialNumber }) => ({
      id,
      title,
      serialNumber: ordersText.serialNumber(serialNumber),
    })),
    timeline: [...order.timeline]
      .sort((one, other) => other.at - one.at)
      .map(({ command, at, byName, note }, position) => ({
        id: `${at}-${command}-${position}`,
        title: commandDoneNames[command],
        when: momentWords(at, now),
        // A family member who gave no name took the order: then there is nothing to say of him.
        detail: [byName, note ?? ''].filter((part) => part !== '').join(' · '),
      })),
  };
}

export type OrderPageView = ReturnType<typeof orderPageView>;
