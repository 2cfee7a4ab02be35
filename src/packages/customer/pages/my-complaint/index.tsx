import { ComplaintPage } from '../../../../features/complaining/components/complaint-page';
import { myComplaintRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';

export default function MyComplaintPage() {
  return <ComplaintPage complaintId={useRouteParams(myComplaintRoute).complaintId} />;
}
