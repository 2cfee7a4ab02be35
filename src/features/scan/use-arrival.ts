import Taro, { useLoad } from '@tarojs/taro';
import { call } from '../../api/call';
import { newRequestId } from '../../api/request-id';
import { contentOfStart } from './code-text';

/** A page that is opened out of somebody's moments says so once; whatever comes of it, the page is shown. */
export function useArrival(): void {
  useLoad((query: Readonly<Record<string, string | undefined>>) => {
    const content = contentOfStart({ scene: query.scene, shareId: query.shareId });
    if (content === null) return;
    const entry = TRANSPORT === 'weapp' ? Taro.getEnterOptionsSync().scene : 0;
    call('attribution.scan.record', { ...content, entry }, newRequestId()).catch(() => undefined);
  });
}
