import { ComplaintScreen } from '../../../../features/care/components/complaint-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { staffComplaintRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { complaintDeskText } from '../../../../text/complaint-desk';

export default function ComplaintPage() {
  const { complaintId } = useRouteParams(staffComplaintRoute);
  return (
    <StaffOnly task="complaints" title={complaintDeskText.detail.title}>
      <ComplaintScreen complaintId={complaintId} />
    </StaffOnly>
  );
}
