import { ConsultationDesk } from '../../../../features/conversation/components/consultation-desk';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { consultationDeskText } from '../../../../text/consultation-desk';

export default function ConsultationsPage() {
  return (
    <StaffOnly task="consultations" title={consultationDeskText.title}>
      <ConsultationDesk />
    </StaffOnly>
  );
}
