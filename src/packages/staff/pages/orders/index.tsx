import { Screen } from '../../../../components/screen/screen';
import { StaffOrders } from '../../../../features/orders/components/staff-orders';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { useActiveMembership } from '../../../../features/workbench/use-active-membership';
import { ordersText } from '../../../../text/orders';
import { workbenchText } from '../../../../text/workbench';

export default function StaffOrdersPage() {
  const { active } = useActiveMembership();
  return (
    <StaffOnly task="orders" title={ordersText.staff.listTitle}>
      <Screen title={ordersText.staff.listTitle} width="wide">
        {active === undefined ? null : <StaffOrders whereFrom={workbenchText.noOrders[active.role]} />}
      </Screen>
    </StaffOnly>
  );
}
