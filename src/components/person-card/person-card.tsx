import { Image, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './person-card.scss';

export interface PersonCardProps {
  readonly name: string;
  /** What makes the person trustworthy: jobs done, rating, role, store. */
  readonly detail?: string;
  /** A picture's address; without one the first character of the name stands there. */
  readonly portrait?: string;
  /** A tag or a quiet action on the right. */
  readonly aside?: ReactNode;
}

/** A person one deals with. */
export function PersonCard({ name, detail, portrait, aside }: PersonCardProps) {
  return (
    <View className="person-card">
      {portrait === undefined ? (
        <View className="person-card__portrait" aria-hidden>
          {name.slice(0, 1)}
        </View>
      ) : (
        <Image className="person-card__portrait" src={portrait} mode="aspectFill" />
      )}
      <View className="person-card__words">
        <Text className="person-card__name">{name}</Text>
        {detail === undefined ? null : <Text className="person-card__detail">{detail}</Text>}
      </View>
      {aside}
    </View>
  );
}
