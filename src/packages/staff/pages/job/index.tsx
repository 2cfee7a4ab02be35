import { JobScreen } from '../../../../features/jobs/components/job-screen';
import { OfflinePayment } from '../../../../features/offline-payment/components/offline-payment';
import { StaffMoney } from '../../../../features/payment/components/staff-money';
import { EvidenceSection } from '../../../../features/service/components/evidence-section';
import { PositionSharing } from '../../../../features/way/components/position-sharing';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { jobRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { jobsText } from '../../../../text/jobs';

export default function JobPage() {
  const { workOrderId } = useRouteParams(jobRoute);
  return (
    <StaffOnly task="orders" title={jobsText.title}>
      <JobScreen
        workOrderId={workOrderId}
        way={<PositionSharing workOrderId={workOrderId} />}
        evidence={(job) => <EvidenceSection order={job} />}
        money={({ id, title }) => (
          <>
            <StaffMoney orderId={id} title={title} />
            <OfflinePayment orderId={id} />
          </>
        )}
      />
    </StaffOnly>
  );
}
