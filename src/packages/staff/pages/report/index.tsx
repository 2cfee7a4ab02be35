import { ReportScreen } from '../../../../features/report/components/report-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { reportText } from '../../../../text/report';

export default function ReportPage() {
  return (
    <StaffOnly task="report" title={reportText.title}>
      <ReportScreen />
    </StaffOnly>
  );
}
