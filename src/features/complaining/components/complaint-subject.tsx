import { useQuery } from '../../../api/use-query';
import { Card } from '../../../components/card/card';
import { ListRow } from '../../../components/list-row/list-row';
import { useNow } from '../../../stores/clock';
import type { ComplaintAbout } from '../complaint-draft';
import { orderSubject, visitSubject } from '../subject-model';

/** Which visit or order is complained of, before one writes about the wrong one; nothing while that is looked up. */
export function ComplaintSubject({ about: { workOrderId, orderId } }: { readonly about: ComplaintAbout }) {
  const now = useNow();
  const visit = useQuery('service.work_order.get', workOrderId === null ? null : { workOrderId });
  const order = useQuery('orders.order.get', workOrderId !== null || orderId === null ? null : { orderId });
  const subject = visit.data === undefined ? (order.data === undefined ? null : orderSubject(order.data.card, now)) : visitSubject(visit.data.card, now);
  if (subject === null) return null;
  return (
    <Card>
      <ListRow icon={workOrderId === null ? 'order' : 'service'} {...subject} />
    </Card>
  );
}
