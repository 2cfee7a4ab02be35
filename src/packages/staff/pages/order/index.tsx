import { View } from '@tarojs/components';
import { useQuery } from '../../../../api/use-query';
import { QuietAction } from '../../../../components/action/quiet-action';
import { ActionBar } from '../../../../components/action/action-bar';
import { AsyncState } from '../../../../components/async-state/async-state';
import { Screen } from '../../../../components/screen/screen';
import { OrderCommands } from '../../../../features/order-commands/components/order-commands';
import { OrderDetail } from '../../../../features/orders/components/order-detail';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { orderCodeRoute, receiptRoute, staffOrderRoute } from '../../../../routes/pages';
import { openPage, useRouteParams } from '../../../../routes/route';
import { ordersText } from '../../../../text/orders';
import './index.scss';

export default function StaffOrderPage() {
  const { orderId } = useRouteParams(staffOrderRoute);
  const order = useQuery('orders.order.get', { orderId });
  return (
    <StaffOnly task="orders" title={ordersText.pageTitle}>
      <Screen title={ordersText.pageTitle} width="wide">
        {order.status === 'ready' ? (
          <View className="staff-order-page">
            <View className="staff-order-page__commands">
              <OrderCommands order={order.data} />
              <ActionBar>
                <QuietAction label={ordersText.showCode} onPress={() => openPage(orderCodeRoute, { orderId })} />
                <QuietAction label={ordersText.showReceipt} onPress={() => openPage(receiptRoute, { orderId })} />
              </ActionBar>
            </View>
            <View className="staff-order-page__detail">
              <OrderDetail order={order.data} reader="staff" />
            </View>
          </View>
        ) : (
          <AsyncState query={order} cards={3} />
        )}
      </Screen>
    </StaffOnly>
  );
}
