import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './row-words.scss';

export interface RowWordsProps {
  readonly title: string;
  /** One of several on a row, of which another is what it is about. */
  readonly plain?: boolean;
  /** Quieter lines below it; null ones are left out. */
  readonly details: readonly (string | null)[];
  /** A tag below them. */
  readonly children?: ReactNode;
}

/** What a card in a list is about, beside its picture and figures. */
export function RowWords({ title, plain = false, details, children }: RowWordsProps) {
  const shown = details.filter((detail) => detail !== null);
  return (
    <View className="row-words">
      <Text className={plain ? '' : 'row-words__title'}>{title}</Text>
      {shown.map((detail) => (
        <Text key={detail} className="row-words__detail">
          {detail}
        </Text>
      ))}
      {children === undefined || children === null ? null : <View className="row-words__below">{children}</View>}
    </View>
  );
}
