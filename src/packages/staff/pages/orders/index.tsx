import { Screen } from '../../../../components/screen/screen';
import { StaffOrders } from '../../../../features/orders/components/staff-orders';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { ordersText } from '../../../../text/orders';

export default function StaffOrdersPage() {
  return (
    <StaffOnly task="orders" title={ordersText.staff.listTitle}>
      <Screen title={ordersText.staff.listTitle} width="wide">
        <StaffOrders />
      </Screen>
    </StaffOnly>
  );
}
