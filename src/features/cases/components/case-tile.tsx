import { Image, Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from '../../../components/icon/icon';
import type { caseCardView } from '../view-model';
import './cases.scss';

export interface CaseTileProps {
  readonly view: ReturnType<typeof caseCardView>;
  /** How it stands, where that matters. */
  readonly aside?: ReactNode;
  readonly onPress: () => void;
}

/** A case in the library: its first picture, large, and what one looks for. */
export function CaseTile({ view, aside, onPress }: CaseTileProps) {
  return (
    <View className="case-tile" role="button" hoverClass="case-tile--pressed" aria-label={view.title} onClick={onPress}>
      <View className="case-tile__frame">
        {view.cover === null ? <Icon name="picture" size="large" /> : <Image className="case-tile__cover" src={view.cover} mode="aspectFill" lazyLoad />}
        <Text className="case-tile__count">{view.photos}</Text>
      </View>
      <View className="case-tile__words">
        <View className="case-tile__head">
          <Text className="case-tile__title">{view.title}</Text>
          {aside}
        </View>
        <Text className="case__muted">{[...view.tags, view.product].join(' · ')}</Text>
        <Text className="case__muted">{view.owner}</Text>
      </View>
    </View>
  );
}
