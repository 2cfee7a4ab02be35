import Taro, { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';

/** How bright a screen is on which another phone's camera reads a code. */
const BRIGHT = 1;

/** Keeps the phone awake and bright while this page is shown; afterwards it is as its owner had it. Nothing in a browser. */
export function useBrightScreen(): void {
  useDidHide(dim);
  useDidShow(brighten);
  useEffect(() => {
    brighten();
    return dim;
  }, []);
}

/** As the phone's owner had it; undefined while nothing was changed. */
let usual: number | undefined;

function brighten(): void {
  if (TRANSPORT !== 'weapp') return;
  void Taro.setKeepScreenOn({ keepScreenOn: true }).catch(() => undefined);
  if (usual !== undefined) return;
  Taro.getScreenBrightness().then(
    ({ value }) => {
      usual = value;
      return Taro.setScreenBrightness({ value: BRIGHT });
    },
    () => undefined,
  );
}

function dim(): void {
  if (TRANSPORT !== 'weapp') return;
  void Taro.setKeepScreenOn({ keepScreenOn: false }).catch(() => undefined);
  if (usual === undefined) return;
  void Taro.setScreenBrightness({ value: usual }).catch(() => undefined);
  usual = undefined;
}
