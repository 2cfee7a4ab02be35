import { Screen } from '../../../../components/screen/screen';
import { Inbox } from '../../../../features/inbox/components/inbox';
import { jobRoute, orderRoute, serviceRoute, staffOrderRoute } from '../../../../routes/pages';
import { openPage } from '../../../../routes/route';
import type { MessageTarget } from '../../../../shared/domain/messages/kinds';
import { inboxText } from '../../../../text/inbox';

function openTarget({ place, id }: MessageTarget): void {
  if (place === 'order') openPage(orderRoute, { orderId: id });
  if (place === 'staff_order') openPage(staffOrderRoute, { orderId: id });
  if (place === 'job') openPage(jobRoute, { workOrderId: id });
  if (place === 'work_order') openPage(serviceRoute, { workOrderId: id });
}

export default function InboxPage() {
  return (
    <Screen title={inboxText.title}>
      <Inbox onOpen={openTarget} />
    </Screen>
  );
}
