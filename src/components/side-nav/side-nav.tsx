import { Text, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import './side-nav.scss';

export interface SideNavItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  /** How much waits there; undefined for nothing. */
  readonly waiting?: string;
  readonly onPress: () => void;
}

export interface SideNavProps {
  /** Who works here. */
  readonly title: string;
  /** Items that belong together stand together. */
  readonly groups: readonly (readonly SideNavItem[])[];
  readonly currentId: string | undefined;
}

/** The navigation of a desk, beside the page and always in sight. */
export function SideNav({ title, groups, currentId }: SideNavProps) {
  return (
    <View className="side-nav" role="navigation">
      <View className="side-nav__title">{title}</View>
      {groups.map((items) => (
        <View key={items.map(({ id }) => id).join()} className="side-nav__group">
          {items.map(({ id, label, icon, waiting, onPress }) => (
            <View
              key={id}
              className={`side-nav__item${id === currentId ? ' side-nav__item--on' : ''}`}
              role="link"
              aria-current={id === currentId ? 'page' : undefined}
              onClick={onPress}
            >
              <Icon name={icon} />
              <Text>{label}</Text>
              {waiting === undefined ? null : <Text className="side-nav__waiting">{waiting}</Text>}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
