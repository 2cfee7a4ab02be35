import { RescuesScreen } from '../../../../features/care/components/rescues-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { rescuesText } from '../../../../text/rescues';

export default function RescuesPage() {
  return (
    <StaffOnly task="rescues" title={rescuesText.title}>
      <RescuesScreen />
    </StaffOnly>
  );
}
