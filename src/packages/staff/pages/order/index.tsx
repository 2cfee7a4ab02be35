import { View } from '@tarojs/components';
import { QuietAction } from '../../../../components/action/quiet-action';
import { ActionBar } from '../../../../components/action/action-bar';
import { Screen } from '../../../../components/screen/screen';
import { OrderCommands } from '../../../../features/order-commands/components/order-commands';
import { commandChoices } from '../../../../features/order-commands/view-model';
import { OrderState } from '../../../../features/orders/components/order-state';
import { useOrder } from '../../../../features/orders/use-order';
import { StaffOnly } from '../../../../features/workbench/components/staff-only';
import { orderCodeRoute, receiptRoute, staffOrderRoute } from '../../../../routes/pages';
import { openPage, useRouteParams } from '../../../../routes/route';
import { ordersText } from '../../../../text/orders';
import { OrderDetails } from './order-details';
import './index.scss';

export default function StaffOrderPage() {
  const { orderId } = useRouteParams(staffOrderRoute);
  const order = useOrder(orderId);
  const { query } = order;
  return (
    <StaffOnly task="orders" title={ordersText.pageTitle}>
      <Screen title={ordersText.pageTitle} width="wide">
        {query.status === 'ready' ? (
          <View className="staff-order-page">
            <View className="staff-order-page__side">
              <View className={`staff-order-page__commands${commandChoices(query.data).main === undefined ? ' staff-order-page__commands--quiet' : ''}`}>
                <OrderCommands order={query.data} />
              </View>
              {query.data.relation === 'technician' ? null : (
                <View className="staff-order-page__codes">
                  <ActionBar>
                    <QuietAction label={ordersText.showCode} onPress={() => openPage(orderCodeRoute, { orderId })} />
                    <QuietAction label={ordersText.showReceipt} onPress={() => openPage(receiptRoute, { orderId })} />
                  </ActionBar>
                </View>
              )}
            </View>
            <OrderDetails order={query.data} />
          </View>
        ) : (
          <OrderState order={order} reader="staff" cards={3} />
        )}
      </Screen>
    </StaffOnly>
  );
}
