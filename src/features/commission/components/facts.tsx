import { Text, View } from '@tarojs/components';
import './commission.scss';

/** What is so, label by label. */
export function Facts({ facts }: { readonly facts: readonly { readonly label: string; readonly value: string }[] }) {
  return (
    <>
      {facts.map(({ label, value }) => (
        <View key={`${label}-${value}`} className="commission-fact">
          <Text className="commission-fact__label">{label}</Text>
          <Text className="commission-fact__value">{value}</Text>
        </View>
      ))}
    </>
  );
}
