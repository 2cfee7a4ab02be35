import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../icon/icon';
import './notice.scss';

export interface NoticeProps {
  readonly tone: 'now' | 'done' | 'danger' | 'quiet';
  /** What happened, what was kept, what to do. */
  readonly sentence: string;
  readonly action?: ReactNode;
}

const ICONS = { now: 'clock', done: 'done', danger: 'alert', quiet: 'bell' } as const;

/** A sentence within a page: a refused command, something saved, something that waits. */
export function Notice({ tone, sentence, action }: NoticeProps) {
  return (
    <View className={`notice notice--${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <View className="notice__icon">
        <Icon name={ICONS[tone]} />
      </View>
      <Text className="notice__sentence">{sentence}</Text>
      {action === undefined ? null : <View className="notice__action">{action}</View>}
    </View>
  );
}
