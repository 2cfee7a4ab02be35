import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './side-nav.scss';

export interface SideNavItem {
  readonly id: string;
  readonly label: string;
  readonly onPress: () => void;
}

export interface SideNavProps {
  /** Who works here. */
  readonly title: string;
  readonly items: readonly SideNavItem[];
  readonly currentId: string;
  readonly children: ReactNode;
}

/** Stands beside the page where a desktop has the room; on a phone only the page is there. */
export function SideNav({ title, items, currentId, children }: SideNavProps) {
  return (
    <View className="side-nav">
      <View className="side-nav__panel" role="navigation">
        <View className="side-nav__title">{title}</View>
        {items.map(({ id, label, onPress }) => (
          <View
            key={id}
            className={`side-nav__item${id === currentId ? ' side-nav__item--on' : ''}`}
            role="link"
            aria-current={id === currentId ? 'page' : undefined}
            onClick={onPress}
          >
            {label}
          </View>
        ))}
      </View>
      <View className="side-nav__page">{children}</View>
    </View>
  );
}
