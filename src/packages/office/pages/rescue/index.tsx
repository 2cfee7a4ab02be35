import { RescueScreen } from '../../../../features/care/components/rescue-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { rescueRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { rescuesText } from '../../../../text/rescues';

export default function RescuePage() {
  const { rescueId } = useRouteParams(rescueRoute);
  return (
    <StaffOnly task="rescues" title={rescuesText.detail.title}>
      <RescueScreen rescueId={rescueId} />
    </StaffOnly>
  );
}
