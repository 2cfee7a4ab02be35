import { Image, View } from '@tarojs/components';
import type { MediumKind } from '../../api/choose-media';
import { mediaText as words } from '../../text/media';
import { Icon } from '../icon/icon';
import './media.scss';

export interface MediaTileProps {
  readonly kind: MediumKind;
  /** The photo, or a still of the film; null where there is none to show. */
  readonly picture: string | null;
  readonly label: string;
  readonly onPress: () => void;
  readonly state?: 'sending' | 'kept' | 'failed';
  /** From 0 to 1, while it is sent. */
  readonly share?: number;
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
}

/** One picture or film, small. */
export function MediaTile({ kind, picture, label, onPress, state = 'kept', share = 1, removeLabel, onRemove }: MediaTileProps) {
  return (
    <View className="media__tile">
      <View className="media__face" role="button" aria-label={label} onClick={onPress}>
        {picture === null ? null : <Image className="media__picture" src={picture} mode="aspectFill" />}
        {state === 'kept' ? <Mark kind={kind} isBare={picture === null} /> : <Veil state={state} share={share} />}
      </View>
      {onRemove === undefined ? null : (
        <View className="media__remove" role="button" aria-label={removeLabel} onClick={onRemove}>
          <View className="media__cross">
            <Icon name="close" />
          </View>
        </View>
      )}
    </View>
  );
}

function Mark({ kind, isBare }: { readonly kind: MediumKind; readonly isBare: boolean }) {
  if (kind === 'photo' && !isBare) return null;
  return (
    <View className={isBare ? 'media__mark media__mark--bare' : 'media__mark'}>
      <Icon name={kind === 'video' ? 'play' : 'picture'} size="large" />
    </View>
  );
}

function Veil({ state, share }: { readonly state: 'sending' | 'failed'; readonly share: number }) {
  if (state === 'failed') {
    return (
      <View className="media__veil media__veil--failed">
        <Icon name="refresh" />
        <View>{words.failed}</View>
      </View>
    );
  }
  return (
    <View className="media__veil">
      <View>{words.percent(Math.round(share * 100))}</View>
      <View className="media__bar">
        <View className="media__done" style={{ width: `${Math.round(share * 100)}%` }} />
      </View>
    </View>
  );
}
