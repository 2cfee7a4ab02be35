import { Screen } from '../../../../components/screen/screen';
import { MyOrders } from '../../../../features/orders/components/my-orders';
import { ScanButton } from '../../../../features/scan/components/scan-button';
import { ordersText } from '../../../../text/orders';

export default function OrdersPage() {
  return (
    <Screen title={ordersText.listTitle}>
      <MyOrders emptyAction={<ScanButton look="button" />} />
    </Screen>
  );
}
