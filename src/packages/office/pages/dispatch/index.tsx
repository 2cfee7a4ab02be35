import { DispatchScreen } from '../../../../features/dispatch/components/dispatch-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { dispatchText } from '../../../../text/dispatch';

export default function DispatchPage() {
  return (
    <StaffOnly task="dispatch" title={dispatchText.title}>
      <DispatchScreen />
    </StaffOnly>
  );
}
