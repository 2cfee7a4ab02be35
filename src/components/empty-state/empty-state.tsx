import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import './empty-state.scss';

export interface EmptyStateProps {
  readonly icon?: IconName;
  /** What is not there yet. */
  readonly title: string;
  /** What to do so that it comes. */
  readonly advice: string;
  readonly action?: ReactNode;
}

/** Nothing here yet, and what to do about it. */
export function EmptyState({ icon = 'box', title, advice, action }: EmptyStateProps) {
  return (
    <View className="empty-state">
      <View className="empty-state__icon">
        <Icon name={icon} size="large" />
      </View>
      <Text className="empty-state__title">{title}</Text>
      <Text className="empty-state__advice">{advice}</Text>
      {action === undefined ? null : <View className="empty-state__action">{action}</View>}
    </View>
  );
}
