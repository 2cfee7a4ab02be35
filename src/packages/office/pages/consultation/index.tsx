import { ConversationScreen } from '../../../../features/conversation/components/conversation-screen';
import { OfficeHead } from '../../../../features/conversation/components/office-head';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { staffConsultationRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { consultationDeskText } from '../../../../text/consultation-desk';

export default function ConsultationPage() {
  const { consultationId } = useRouteParams(staffConsultationRoute);
  return (
    <StaffOnly task="consultations" title={consultationDeskText.detailTitle}>
      <ConversationScreen
        consultationId={consultationId}
        title={consultationDeskText.detailTitle}
        head={(conversation) => <OfficeHead conversation={conversation} onRequest={undefined} onOpenRequest={undefined} />}
      />
    </StaffOnly>
  );
}
