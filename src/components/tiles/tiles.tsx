import { Text, View } from '@tarojs/components';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icon-name';
import './tiles.scss';

export interface Tile {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  /** How much waits there; undefined for nothing. */
  readonly waiting?: string;
  readonly onPress: () => void;
}

/** What one comes here to do, up to five in a row. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }) {
  return (
    <View className="tiles">
      {tiles.map(({ id, icon, label, waiting, onPress }) => (
        <View key={id} className="tiles__tile" hoverClass="tiles__tile--pressed" role="button" onClick={onPress}>
          <View className="tiles__icon">
            <Icon name={icon} size="large" />
          </View>
          <Text>{label}</Text>
          {waiting === undefined ? null : <Text className="tiles__waiting">{waiting}</Text>}
        </View>
      ))}
    </View>
  );
}
