import { Text, View } from '@tarojs/components';
import { TextAction } from '../../../components/action/text-action';
import { staffOrderRoute } from '../../../routes/pages';
import { openPage } from '../../../routes/route';
import { holdsText } from '../../../text/commission-office';
import type { signOrders } from '../sign-model';
import './commission.scss';

/** The orders that a commission is compared with, each to be opened. */
export function SignOrders({ orders }: { readonly orders: ReturnType<typeof signOrders> }) {
  if (orders.length === 0) return null;
  return (
    <View className="commission-hold__actions">
      <Text className="commission__muted">{holdsText.compared}</Text>
      {orders.map(({ orderId, orderNo }) => (
        <TextAction key={orderId} label={orderNo} onPress={() => openPage(staffOrderRoute, { orderId })} />
      ))}
    </View>
  );
}
