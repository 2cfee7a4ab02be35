import Taro, { useDidShow, useLoad } from '@tarojs/taro';
import { useState } from 'react';
import { contentOfStart, type CodeContent } from './code-text';

/** One start of the landing page: the same code scanned again is another start. */
export interface ScanStart {
  readonly key: string;
  readonly content: CodeContent | null;
  /** WeChat's scene value of the start (1047, 1011, …), 0 when unknown. */
  readonly entry: number;
}

interface EnterOptions {
  readonly path?: string;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly scene?: number;
}

const LANDING_PATH = 'pages/scan/index';

function enterOptions(): EnterOptions {
  return TRANSPORT === 'weapp' ? Taro.getEnterOptionsSync() : {};
}

const fingerprint = ({ path, query, scene }: EnterOptions) => JSON.stringify([path, query, scene]);

/**
 * Which code this page stands for, cold and hot: `onLoad` brings the first; scanning another one while the app is
 * open only shows the page again, and then WeChat's enter options have changed (platform.md: Codes).
 */
export function useScanStart(): ScanStart | null {
  const [start, setStart] = useState<ScanStart | null>(null);
  const [seen, setSeen] = useState('');

  useLoad((query: Readonly<Record<string, string | undefined>>) => {
    const options = enterOptions();
    setSeen(fingerprint(options));
    setStart({ key: `${Date.now()}`, content: contentOfStart(query), entry: options.scene ?? 0 });
  });

  useDidShow(() => {
    const options = enterOptions();
    if (start === null || fingerprint(options) === seen) return;
    setSeen(fingerprint(options));
    const content = contentOfStart(options.query ?? {});
    if (content === null || options.path?.replace(/^\//, '') !== LANDING_PATH) return;
    setStart({ key: `${Date.now()}`, content, entry: options.scene ?? 0 });
  });

  return start;
}
