import { ReportScreen } from '../../../../features/report/components/report-screen';

export default function ReportPage() {
  return <ReportScreen />;
}
