import { DoorPicture } from '../../../../features/codes/components/door-picture';
import { DoorCodeScreen } from '../../../../features/jobs/components/door-code-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { doorCodeRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { doorCodeText } from '../../../../text/door-code';

export default function DoorCodePage() {
  const { workOrderId } = useRouteParams(doorCodeRoute);
  return (
    <StaffOnly task="orders" title={doorCodeText.title}>
      <DoorCodeScreen workOrderId={workOrderId} code={<DoorPicture />} />
    </StaffOnly>
  );
}
