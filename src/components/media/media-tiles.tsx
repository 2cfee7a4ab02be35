import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { mediaText as words } from '../../text/media';
import { MediaTile } from './media-tile';
import type { Media } from './use-media';
import { useViewer } from './use-viewer';
import './media.scss';

const LABELS = { sending: words.sending, kept: words.open, failed: words.retry } as const;

export interface MediaTilesProps {
  readonly media: Media;
  /** Stands behind the last one. */
  readonly children?: ReactNode;
}

/** What was chosen so far: how far each is sent, sent again by a tap where it failed, taken out. */
export function MediaTiles({ media, children }: MediaTilesProps) {
  const { items } = media;
  const viewer = useViewer(items.map(({ kind, shownFrom }) => ({ kind, url: shownFrom })));
  return (
    <>
      <View className="media">
        {items.map(({ key, kind, shownFrom, still, state, share }, position) => (
          <MediaTile
            key={key}
            kind={kind}
            picture={kind === 'photo' ? shownFrom : still}
            label={LABELS[state](words.of(kind, position + 1))}
            onPress={() => (state === 'failed' ? media.retry(key) : viewer.open(position))}
            state={state}
            share={share}
            removeLabel={words.remove(words.of(kind, position + 1))}
            onRemove={() => media.remove(key)}
          />
        ))}
        {children}
      </View>
      {viewer.view}
    </>
  );
}
