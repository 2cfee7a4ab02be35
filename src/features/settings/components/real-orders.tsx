import { Text, View } from '@tarojs/components';
import { FailureNotice } from '../../../components/notice/failure-notice';
import { commissionPreviewText as words } from '../../../text/commission-settings';
import { seenView, useRealOrders, type CommissionValues } from '../real-orders';
import './settings.scss';

/** What new rules of commission would have done to the real orders of the last days. */
export function RealOrders({ values }: { readonly values: CommissionValues }) {
  const { seen, error } = useRealOrders(values);
  const { lead, rows, biggest } = seenView(seen);
  return (
    <View className="effect__unchanged">
      <Text className="effect__subject">{words.title}</Text>
      <Text className="effect__same">{lead}</Text>
      <FailureNotice error={error} />
      {rows.map(({ label, change, difference, isSame }) => (
        <View key={label} className="effect">
          <Text className="effect__subject">{label}</Text>
          <Text className="effect__same">{change}</Text>
          <Text className={isSame ? 'effect__same' : 'effect__after'}>{difference}</Text>
        </View>
      ))}
      {biggest.length === 0 ? null : <Text className="effect__subject">{words.biggest}</Text>}
      {biggest.map(({ orderId, title, change, difference }) => (
        <Text key={orderId} className="effect__same">{words.ofOrder(title, change, difference)}</Text>
      ))}
    </View>
  );
}
