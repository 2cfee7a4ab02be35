import type { Output } from '../../shared/contract/registry';
import { dayOf } from '../../shared/kernel/time';
import { complainingText as words } from '../../text/complaining';
import { orderTitle } from '../../text/order-title';
import { machineWords, serviceKindNames } from '../../text/service-names';
import { dayWords } from '../../text/when';

type Visit = Pick<Output<'service.work_order.get'>['card'], 'kind' | 'product' | 'window' | 'createdAt' | 'technician'>;
type Order = Pick<Output<'orders.order.get'>['card'], 'title' | 'pieces' | 'createdAt'>;

/** The visit in one row: what was to be done to which machine, when, and who came. */
export function visitSubject({ kind, product, window, createdAt, technician }: Visit, now: number) {
  const day = dayWords(window?.on ?? dayOf(createdAt), now);
  return { title: words.about.visit(serviceKindNames[kind], machineWords(product)), detail: words.about.visitDetail(day, technician?.name ?? '') };
}

export function orderSubject({ title, pieces, createdAt }: Order, now: number) {
  return { title: words.about.order(orderTitle({ title, pieces })), detail: words.about.orderDetail(dayWords(dayOf(createdAt), now)) };
}
