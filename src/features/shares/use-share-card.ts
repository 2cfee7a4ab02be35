import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { call } from '../../api/call';
import { newRequestId } from '../../api/request-id';
import { useOwnScene } from './store';
import { cardPath } from './share-link';
import type { ShareSubject } from './subject';

/**
 * What WeChat sends when somebody shares this page, by our button or its own menu. The share is made in that moment; until
 * it is there, or when it cannot be made, the card leads to the page itself.
 * @param subject null: not known yet
 */
export function useShareCard(subject: ShareSubject | null, otherwise: { readonly title: string; readonly path: string }): void {
  useShareAppMessage(() => {
    if (subject === null) return otherwise;
    const plain = cardOf(subject);
    const made = call('attribution.share.create', { target: subject.target, channel: 'card' }, newRequestId()).then(
      (share) => {
        useOwnScene.getState().know(share.scene);
        return { ...plain, path: cardPath(share) };
      },
      () => plain,
    );
    return { ...plain, promise: made };
  });
  // A moment has no time to wait for anything: it carries the code of whoever shared before.
  useShareTimeline(() => {
    const { title, path } = subject === null ? otherwise : cardOf(subject);
    const query = path.split('?')[1] ?? '';
    const { scene } = useOwnScene.getState();
    return { title, query: [query, ...(scene === null ? [] : [`scene=${encodeURIComponent(scene)}`])].filter((part) => part !== '').join('&') };
  });
}

function cardOf({ title, path, picture }: ShareSubject) {
  return { title, path, ...(picture?.kind === 'photo' ? { imageUrl: picture.url } : {}) };
}
