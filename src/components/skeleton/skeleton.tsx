import { View } from '@tarojs/components';
import { componentText } from '../../text/components';
import './skeleton.scss';

export interface SkeletonProps {
  /** How many cards the content will roughly have. */
  readonly cards?: number;
}

/** The shape of what is coming, instead of a spinner. */
export function Skeleton({ cards = 2 }: SkeletonProps) {
  return (
    <View className="skeleton" role="status" aria-label={componentText.loading}>
      {Array.from({ length: cards }, (_, index) => (
        <View key={index} className="skeleton__card">
          <View className="skeleton__line skeleton__line--short" />
          <View className="skeleton__line skeleton__line--tall" />
          <View className="skeleton__line" />
        </View>
      ))}
    </View>
  );
}
