import { Screen } from '../../../../components/screen/screen';
import { Inbox } from '../../../../features/inbox/components/inbox';
import { orderRoute, staffOrderRoute } from '../../../../routes/pages';
import { openPage } from '../../../../routes/route';
import type { MessageTarget } from '../../../../shared/domain/messages/kinds';
import { inboxText } from '../../../../text/inbox';

function openTarget({ place, id }: MessageTarget): void {
  if (place === 'order') openPage(orderRoute, { orderId: id });
  if (place === 'staff_order') openPage(staffOrderRoute, { orderId: id });
}

export default function InboxPage() {
  return (
    <Screen title={inboxText.title}>
      <Inbox onOpen={openTarget} />
    </Screen>
  );
}
