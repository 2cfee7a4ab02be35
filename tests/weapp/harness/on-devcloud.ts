import type { Devcloud } from '../../../devcloud/start-devcloud';
import { keptPicture } from '../../fixtures/kept-files';
import { bootMiniProgram, type Boot, type MiniProgram } from './mini-program';

/** Boots the built mini-program as somebody whose calls go to a local cloud over HTTP. */
export function bootAs(devcloud: Devcloud, openid: string, boot: Omit<Boot, 'callFunction'> = {}): Promise<MiniProgram> {
  return bootMiniProgram({
    ...boot,
    uploadFile: (cloudPath) => keptPicture(devcloud, cloudPath),
    callFunction: async (name, data) => {
      const response = await fetch(`${devcloud.url}/call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-openid': openid },
        body: JSON.stringify(data),
      });
      return (await response.json()) as unknown;
    },
  });
}

/** The start by a scanned mini-program code, as WeChat hands it over: the scene is encoded. */
export function scanOf(scene: string, entry = 1047): NonNullable<Boot['start']> & { path: string; query: { scene: string }; scene: number } {
  return { path: 'pages/scan/index', query: { scene: encodeURIComponent(scene) }, scene: entry };
}
