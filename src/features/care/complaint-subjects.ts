import type { Output } from '../../shared/contract/registry';
import { dayOf } from '../../shared/kernel/time';
import { complaintDeskText } from '../../text/complaint-desk';
import { orderTitle } from '../../text/order-title';
import { machineWords } from '../../text/service-names';
import { workOrdersText } from '../../text/work-orders';
import { dateWords } from '../../text/when';

const { record: words } = complaintDeskText;

type Orders = Output<'orders.order.list'>['rows'];
type Visits = Output<'service.work_order.list'>['rows'];

/** An order or a visit of who complains, that the complaint may be about. */
export interface Subject {
  readonly id: string;
  readonly label: string;
  readonly customerName: string;
  readonly about: { readonly workOrderId: string | null; readonly orderId: string | null };
}

/** About nothing that was bought here. */
export const NO_SUBJECT = 'none';
/** More than these nobody reads through while somebody is on the phone. */
const MOST_EACH = 4;

/** The visits first: of them is complained most. */
export function subjectsOf(orders: Orders, visits: Visits, now: number): readonly Subject[] {
  const ofVisits = visits.slice(0, MOST_EACH).map(({ id, kind, product, window, createdAt, customerName }) => ({
    id,
    label: words.visit(customerName, workOrdersText.job(kind, machineWords(product)), dateWords(window?.on ?? dayOf(createdAt), now)),
    customerName,
    about: { workOrderId: id, orderId: null },
  }));
  const ofOrders = orders.slice(0, MOST_EACH).map(({ id, title, pieces, createdAt, customerName }) => ({
    id,
    label: words.order(customerName, orderTitle({ title, pieces }), dateWords(dayOf(createdAt), now)),
    customerName,
    about: { workOrderId: null, orderId: id },
  }));
  return [...ofVisits, ...ofOrders];
}

/** What the complaint is recorded with. */
export function aboutOf(subjects: readonly Subject[], id: string): Subject['about'] {
  return subjects.find((subject) => subject.id === id)?.about ?? { workOrderId: null, orderId: null };
}
