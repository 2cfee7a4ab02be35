import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { useEffect } from 'react';
import { call } from '../../api/call';
import { newRequestId } from '../../api/request-id';
import { useQuery } from '../../api/use-query';
import { useOwnScene } from './store';
import { cardPath } from './share-link';
import type { ShareSubject } from './subject';
import { isKnown } from './view-model';

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
  // A moment has no time to wait for anything: its code is known before.
  useOwnCode();
  useShareTimeline(() => {
    const { title, path } = subject === null ? otherwise : cardOf(subject);
    const query = path.split('?')[1] ?? '';
    const { scene } = useOwnScene.getState();
    return { title, query: [query, ...(scene === null ? [] : [`scene=${encodeURIComponent(scene)}`])].filter((part) => part !== '').join('&') };
  });
}

/** Asks once for the code under which somebody shares; without it a moment leads to the page itself. */
function useOwnCode(): void {
  const session = useQuery('identity.session.get', {});
  const { scene } = useOwnScene();
  const mayShare = TRANSPORT === 'weapp' && scene === null && session.data !== undefined && isKnown(session.data);
  useEffect(() => {
    if (!mayShare) return;
    const { know } = useOwnScene.getState();
    call('attribution.share.code', {}, newRequestId()).then(({ scene: own }) => know(own), () => undefined);
  }, [mayShare]);
}

function cardOf({ title, path, picture }: ShareSubject) {
  return { title, path, ...(picture?.kind === 'photo' ? { imageUrl: picture.url } : {}) };
}
