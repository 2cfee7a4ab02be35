import { JobScreen } from '../../../../features/jobs/components/job-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { jobRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { jobsText } from '../../../../text/jobs';

export default function JobPage() {
  const { workOrderId } = useRouteParams(jobRoute);
  return (
    <StaffOnly task="orders" title={jobsText.title}>
      <JobScreen workOrderId={workOrderId} />
    </StaffOnly>
  );
}
