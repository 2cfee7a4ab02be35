import { Screen } from '../../../../components/screen/screen';
import { StaffOrders } from '../../../../features/orders/components/staff-orders';
import { StaffFrame } from '../../../../features/workbench/components/staff-frame';
import { ordersText } from '../../../../text/orders';

export default function StaffOrdersPage() {
  return (
    <StaffFrame current="orders">
      <Screen title={ordersText.staff.listTitle} width="wide">
        <StaffOrders />
      </Screen>
    </StaffFrame>
  );
}
