import { ComplaintsScreen } from '../../../../features/care/components/complaints-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { complaintDeskText } from '../../../../text/complaint-desk';

export default function ComplaintsPage() {
  return (
    <StaffOnly task="complaints" title={complaintDeskText.title}>
      <ComplaintsScreen />
    </StaffOnly>
  );
}
