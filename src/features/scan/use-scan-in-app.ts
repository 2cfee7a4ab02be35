import Taro from '@tarojs/taro';
import { useState } from 'react';
import { scanRoute, sharedScanRoute } from '../../routes/pages';
import { openPage } from '../../routes/route';
import { contentOfText, type CodeContent } from './code-text';

export interface ScanInApp {
  /** The camera in WeChat; on the web, where there is none to use, a field to paste a code's link into. */
  readonly start: () => void;
  readonly pasting: boolean;
  readonly stopPasting: () => void;
  /** @returns false when the text is no code */
  readonly open: (text: string) => boolean;
}

function openLanding(content: CodeContent): void {
  if ('scene' in content && content.shareId !== undefined) {
    openPage(sharedScanRoute, { scene: content.scene, shareId: content.shareId });
    return;
  }
  const scene = 'scene' in content ? content.scene : '';
  const q = 'link' in content ? content.link : '';
  openPage(scanRoute, { scene, q });
}

/** Scanning a code from inside the app. */
export function useScanInApp(): ScanInApp {
  const [pasting, setPasting] = useState(false);

  const open = (text: string): boolean => {
    const content = contentOfText(text);
    if (content === null) return false;
    setPasting(false);
    openLanding(content);
    return true;
  };

  const scanWithCamera = async () => {
    try {
      const { result, path } = await Taro.scanCode({});
      // A mini-program code brings a path, an ordinary one its text; what is neither goes to the landing, which says so.
      const text = path ? path : result;
      if (!open(text)) openLanding({ link: text.slice(0, 512) });
    } catch {
      // The person closed the camera.
    }
  };

  return {
    start: () => (TRANSPORT === 'weapp' ? void scanWithCamera() : setPasting(true)),
    pasting,
    stopPasting: () => setPasting(false),
    open,
  };
}
