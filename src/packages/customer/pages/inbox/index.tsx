import { Screen } from '../../../../components/screen/screen';
import { Inbox } from '../../../../features/inbox/components/inbox';
import { orderRoute, staffOrderRoute } from '../../../../routes/pages';
import { openPage } from '../../../../routes/route';
import { inboxText } from '../../../../text/inbox';

export default function InboxPage() {
  return (
    <Screen title={inboxText.title}>
      <Inbox
        onOpenOrder={(orderId) => openPage(orderRoute, { orderId })}
        onOpenStaffOrder={(orderId) => openPage(staffOrderRoute, { orderId })}
      />
    </Screen>
  );
}
