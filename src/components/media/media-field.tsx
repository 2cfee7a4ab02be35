import { View } from '@tarojs/components';
import { mediaText as words } from '../../text/media';
import { Field, type FieldFrame } from '../field/field';
import { Icon } from '../icon/icon';
import { MediaTiles } from './media-tiles';
import type { Media } from './use-media';
import './media.scss';

export interface MediaFieldProps extends FieldFrame {
  readonly media: Media;
}

/** Pictures and films of a form: taken or chosen, sent at once with their progress, sent again, taken out. */
export function MediaField({ media, label, hint, error }: MediaFieldProps) {
  const { items, most, kinds, trouble } = media;
  return (
    <Field label={label} hint={hint} error={error ?? trouble} frame="none">
      <MediaTiles media={media}>
        {items.length < most ? (
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
      </MediaTiles>
    </Field>
  );
}
