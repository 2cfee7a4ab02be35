import { PickupScreen } from '../../../../features/dealers/components/pickup-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { pickupRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dealersText } from '../../../../text/dealers';

export default function PickupPage() {
  const { pickupId } = useRouteParams(pickupRoute);
  return (
    <StaffOnly task="pickups" title={dealersText.detail.title}>
      <PickupScreen pickupId={pickupId} />
    </StaffOnly>
  );
}
