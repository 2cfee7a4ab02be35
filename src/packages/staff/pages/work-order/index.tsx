import { OfflinePayment } from '../../../../features/offline-payment/components/offline-payment';
import { StaffMoney } from '../../../../features/payment/components/staff-money';
import { StaffWorkOrderScreen } from '../../../../features/service/components/staff-work-order-screen';
import { WayCard } from '../../../../features/way/components/way-card';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useMayDo } from '../../../../features/workbench/use-may-do';
import { workOrderRoute } from '../../../../routes/pages';
import { useRouteParams } from '../../../../routes/route';
import { workOrdersText } from '../../../../text/work-orders';

export default function WorkOrderPage() {
  const { workOrderId } = useRouteParams(workOrderRoute);
  const dispatches = useMayDo('dispatch');
  return (
    <StaffOnly task="workOrders" title={workOrdersText.page}>
      <StaffWorkOrderScreen
        workOrderId={workOrderId}
        dispatches={dispatches}
        way={<WayCard workOrderId={workOrderId} reader="office" />}
        money={
          <>
            <StaffMoney orderId={workOrderId} title={workOrdersText.money} />
            <OfflinePayment orderId={workOrderId} />
          </>
        }
      />
    </StaffOnly>
  );
}
