import { ConversationScreen } from '../../../../features/conversation/components/conversation-screen';
import { OfficeHead } from '../../../../features/conversation/components/office-head';
import { requestStart } from '../../../../features/conversation/desk-model';
import type { Conversation } from '../../../../features/conversation/view-model';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { phoneRequestFromRoute, staffConsultationRoute, staffConsultationsRoute, workOrderRoute } from '../../../../routes/pages';
import { openPage, replacePage, useRouteParams } from '../../../../routes/route';
import { consultationDeskText } from '../../../../text/consultation-desk';

/** What became of it is opened by who follows work orders; a request is written down by who takes calls. */
function Head({ conversation }: { readonly conversation: Conversation }) {
  const mayRequest = useMayDo('phoneRequest');
  const follows = useMayDo('workOrders');
  return (
    <OfficeHead
      conversation={conversation}
      onRequest={mayRequest ? () => openPage(phoneRequestFromRoute, requestStart(conversation)) : undefined}
      onOpenRequest={follows ? (workOrderId) => openPage(workOrderRoute, { workOrderId }) : undefined}
    />
  );
}

export default function ConsultationPage() {
  const { consultationId } = useRouteParams(staffConsultationRoute);
  return (
    <StaffOnly task="consultations" title={consultationDeskText.detailTitle}>
      <ConversationScreen
        consultationId={consultationId}
        title={consultationDeskText.detailTitle}
        toOthers={{ label: consultationDeskText.toAll, onPress: () => replacePage(staffConsultationsRoute, {}) }}
        head={(conversation) => <Head conversation={conversation} />}
      />
    </StaffOnly>
  );
}
