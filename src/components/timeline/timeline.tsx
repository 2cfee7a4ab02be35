import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './timeline.scss';

/** Something that happened, ready to show. */
export interface Moment {
  readonly id: string;
  /** What happened, in a few words. */
  readonly title: string;
  /** What was said or found; null for nothing. */
  readonly detail: string | null;
  /** When, and who did it. */
  readonly note: string;
  /** What belongs to it besides, such as photos. */
  readonly below?: ReactNode;
}

/** What happened, one below the other. */
export function Timeline({ moments }: { readonly moments: readonly Moment[] }) {
  return (
    <View className="timeline">
      {moments.map(({ id, title, detail, note, below }) => (
        <View key={id} className="timeline__moment">
          <View className="timeline__mark" />
          <View className="timeline__words">
            <Text className="timeline__title">{title}</Text>
            {detail === null ? null : <Text className="timeline__detail">{detail}</Text>}
            <Text className="timeline__note">{note}</Text>
            {below}
          </View>
        </View>
      ))}
    </View>
  );
}
