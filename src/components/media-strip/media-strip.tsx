import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { componentText } from '../../text/components';
import { Icon } from '../icon/icon';
import './media-strip.scss';

/** A photo or a film that was sent; its address is null when it is gone, undefined while it is looked up. */
export interface ShownMedium {
  readonly fileId: string;
  readonly kind: 'photo' | 'video';
  readonly url: string | null | undefined;
}

/** What was sent, small; a tap opens it large. */
export function MediaStrip({ media }: { readonly media: readonly ShownMedium[] }) {
  if (media.length === 0) return null;
  return (
    <View className="media-strip">
      {media.map((medium, position) => (
        <Thumbnail key={medium.fileId} medium={medium} position={position} onOpen={(url) => openMedium(media, url)} />
      ))}
    </View>
  );
}

interface ThumbnailProps {
  readonly medium: ShownMedium;
  readonly position: number;
  readonly onOpen: (url: string) => void;
}

function Thumbnail({ medium: { kind, url }, position, onOpen }: ThumbnailProps) {
  const words = componentText.media;
  if (url === undefined) return <View className="media-strip__medium media-strip__medium--coming" />;
  if (url === null) return <View className="media-strip__medium media-strip__medium--gone">{words.gone}</View>;
  const label = kind === 'photo' ? words.photo(position + 1) : words.video(position + 1);
  return (
    <View className="media-strip__medium" role="button" aria-label={label} onClick={() => onOpen(url)}>
      {kind === 'photo' ? <Image className="media-strip__picture" src={url} mode="aspectFill" /> : <Film />}
    </View>
  );
}

function Film() {
  return (
    <View className="media-strip__film">
      <Icon name="forward" size="large" />
      {componentText.media.film}
    </View>
  );
}

/** WeChat turns pages between all of them; a browser plays a film by itself. */
function openMedium(media: readonly ShownMedium[], url: string): void {
  const shown = media.flatMap((medium) => (typeof medium.url === 'string' ? [{ kind: medium.kind, url: medium.url }] : []));
  if (TRANSPORT === 'weapp') {
    const sources = shown.map(({ kind, url: address }) => ({ url: address, type: kind === 'photo' ? ('image' as const) : ('video' as const) }));
    void Taro.previewMedia({ sources, current: shown.findIndex((medium) => medium.url === url) });
    return;
  }
  if (shown.find((medium) => medium.url === url)?.kind === 'video') {
    window.open(url, '_blank', 'noopener');
    return;
  }
  void Taro.previewImage({ current: url, urls: shown.filter(({ kind }) => kind === 'photo').map((medium) => medium.url) });
}
