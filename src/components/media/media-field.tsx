import { View } from '@tarojs/components';
import { canKeepMedia } from '../../api/keep-media';
import { mediaText as words } from '../../text/media';
import { Field, type FieldFrame } from '../field/field';
import { Icon } from '../icon/icon';
import { MediaTile } from './media-tile';
import { useViewer } from './use-viewer';
import type { Media } from './use-media';
import './media.scss';

export interface MediaFieldProps extends FieldFrame {
  readonly media: Media;
}

const LABELS = { sending: words.sending, kept: words.open, failed: words.retry } as const;

/** Pictures and films of a form: taken or chosen, sent at once with their progress, sent again, taken out. */
export function MediaField({ media, label, hint, error }: MediaFieldProps) {
  const { items, most, kinds, trouble } = media;
  const named = items.map((item, position) => ({ item, name: words.of(item.kind, position + 1) }));
  const viewer = useViewer(items.map(({ kind, shownFrom }) => ({ kind, url: shownFrom })));
  const below = error ?? trouble;
  return (
    <Field label={label} hint={canKeepMedia ? hint : words.inWechat} error={below} frame="none">
      <View className="media">
        {named.map(({ item, name }, position) => (
          <MediaTile
            key={item.key}
            kind={item.kind}
            picture={item.kind === 'photo' ? item.shownFrom : item.still}
            label={LABELS[item.state](name)}
            onPress={item.state === 'failed' ? () => media.retry(item.key) : () => viewer.open(position)}
            state={item.state}
            share={item.share}
            removeLabel={words.remove(name)}
            onRemove={() => media.remove(item.key)}
          />
        ))}
        {canKeepMedia && items.length < most ? (
          <View
            className="media__tile media__add"
            role="button"
            aria-label={kinds.includes('video') ? words.add.both : words.add.photo}
            onClick={() => void media.add()}
          >
            <Icon name="camera" size="large" />
            <View className="media__count">{words.count(items.length, most)}</View>
          </View>
        ) : null}
      </View>
      {viewer.view}
    </Field>
  );
}
