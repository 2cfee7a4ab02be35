import { PhoneRequestScreen } from '../../../../features/service/components/phone-request-screen';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { phoneRequestFromRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { phoneRequestText } from '../../../../text/work-orders';

export default function PhoneRequestPage() {
  const from = useRouteParams(phoneRequestFromRoute);
  const dispatches = useMayDo('dispatch');
  const follows = useMayDo('workOrders');
  const follow = follows ? 'work_order' : 'workbench';
  return (
    <StaffOnly task="phoneRequest" title={phoneRequestText.title}>
      <PhoneRequestScreen then={dispatches ? 'dispatch' : follow} from={from} />
    </StaffOnly>
  );
}
