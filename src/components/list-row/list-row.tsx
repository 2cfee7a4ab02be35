import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import './list-row.scss';

export interface ListRowProps {
  readonly title: string;
  readonly detail?: string;
  readonly icon?: IconName;
  /** A tag, an amount, a count. */
  readonly aside?: ReactNode;
  /** Makes the row pressable and shows that it leads on. */
  readonly onPress?: () => void;
}

/** One line of a list; several stand on one card with hairlines between them. */
export function ListRow({ title, detail, icon, aside, onPress }: ListRowProps) {
  const pressable = onPress === undefined ? {} : ({ onClick: onPress, hoverClass: 'list-row--pressed', role: 'button' } as const);
  return (
    <View className="list-row" {...pressable}>
      {icon === undefined ? null : (
        <View className="list-row__icon">
          <Icon name={icon} />
        </View>
      )}
      <View className="list-row__words">
        <Text className="list-row__title">{title}</Text>
        {detail === undefined ? null : <Text className="list-row__detail">{detail}</Text>}
      </View>
      {aside === undefined ? null : <View className="list-row__aside">{aside}</View>}
      {onPress === undefined ? null : (
        <View className="list-row__onward">
          <Icon name="forward" />
        </View>
      )}
    </View>
  );
}
