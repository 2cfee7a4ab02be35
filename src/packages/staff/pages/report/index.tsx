import { ReportScreen } from '../../../../features/report/components/report-screen';
import { StaffFrame } from '../../../../features/workbench/components/staff-frame';

export default function ReportPage() {
  return (
    <StaffFrame current="report">
      <ReportScreen />
    </StaffFrame>
  );
}
