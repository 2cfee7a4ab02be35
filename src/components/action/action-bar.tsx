import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './action.scss';

export interface ActionBarProps {
  /** The primary action, with at most one quiet one before it. */
  readonly children: ReactNode;
  /** One quiet line below: what happens, or another way. */
  readonly note?: ReactNode;
}

/** Lays out the actions of a screen's footer. */
export function ActionBar({ children, note }: ActionBarProps) {
  return (
    <View className="action-bar">
      <View className="action-bar__actions">{children}</View>
      {note === undefined ? null : <View className="action-bar__note">{note}</View>}
    </View>
  );
}
