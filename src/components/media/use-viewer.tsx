import { Video } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState, type ReactNode } from 'react';
import type { MediumKind } from '../../api/choose-media';
import { mediaText } from '../../text/media';
import { Sheet } from '../sheet/sheet';
import './media.scss';

interface Shown {
  readonly kind: MediumKind;
  /** Null for what cannot be shown. */
  readonly url: string | null;
}

export interface Viewer {
  readonly open: (position: number) => void;
  /** Stands on the page; a film plays in it. */
  readonly view: ReactNode;
}

/** Opens pictures over the whole screen, where one swipes through them, and films in a sheet. */
export function useViewer(media: readonly Shown[]): Viewer {
  const [film, setFilm] = useState<string>();
  const open = (position: number) => {
    const { kind, url } = media[position] ?? { kind: 'photo', url: null };
    if (url === null) return;
    if (kind === 'video') setFilm(url);
    else void Taro.previewImage({ current: url, urls: media.flatMap((each) => (each.kind === 'photo' && each.url !== null ? [each.url] : [])) });
  };
  const view = (
    <Sheet open={film !== undefined} title={mediaText.video} onClose={() => setFilm(undefined)}>
      {film === undefined ? null : <Video className="media__film" src={film} controls autoplay showFullscreenBtn objectFit="contain" />}
    </Sheet>
  );
  return { open, view };
}
