import { Text, View } from '@tarojs/components';
import './bars.scss';

export interface Bar {
  readonly id: string;
  readonly label: string;
  /** How long it is, beside the others; not negative. */
  readonly amount: number;
  /** The part of it that is wrong or lost; at most the amount. */
  readonly wrong?: number;
  /** The amount in words. */
  readonly words: string;
  /** What else is to be said of it. */
  readonly detail?: string;
  readonly onPress?: () => void;
}

const PERCENT = 100;

/** Amounts side by side, the longest as wide as the card; words say what the length says. */
export function Bars({ bars }: { readonly bars: readonly Bar[] }) {
  const longest = Math.max(1, ...bars.map(({ amount }) => amount));
  const width = (amount: number) => ({ width: `${String((amount / longest) * PERCENT)}%` });
  return (
    <View className="bars">
      {bars.map(({ id, label, amount, wrong = 0, words, detail, onPress }) => {
        const pressable = onPress === undefined ? {} : ({ onClick: onPress, hoverClass: 'bars__bar--pressed', role: 'button' } as const);
        return (
          <View key={id} className="bars__bar" {...pressable}>
            <View className="bars__words">
              <Text>{label}</Text>
              <Text className="bars__amount">{words}</Text>
            </View>
            <View className="bars__track" aria-hidden>
              <View className="bars__length" style={width(amount)}>
                {wrong === 0 ? null : <View className="bars__wrong" style={{ width: `${String((wrong / amount) * PERCENT)}%` }} />}
              </View>
            </View>
            {detail === undefined ? null : <Text className="bars__detail">{detail}</Text>}
          </View>
        );
      })}
    </View>
  );
}
