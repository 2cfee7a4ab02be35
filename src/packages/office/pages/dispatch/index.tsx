import { DispatchScreen } from '../../../../features/dispatch/components/dispatch-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dispatchJobRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { dispatchText } from '../../../../text/dispatch';

export default function DispatchPage() {
  const { workOrderId } = useRouteParams(dispatchJobRoute);
  return (
    <StaffOnly task="dispatch" title={dispatchText.title}>
      <DispatchScreen workOrderId={workOrderId} />
    </StaffOnly>
  );
}
