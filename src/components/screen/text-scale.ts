import Taro from '@tarojs/taro';
import { useState } from 'react';

/** Steps of the text size; each is a class in screen.scss. `huge` is WeChat's elderly mode. */
export type TextScale = 'normal' | 'large' | 'larger' | 'huge';

/** WeChat's standard size, which its size setting is measured against (px). */
const STANDARD_PX = 16;

/** @param ratio wished text size over the standard one */
export function textScaleOf(ratio: number): TextScale {
  if (ratio >= 1.4) return 'huge';
  if (ratio >= 1.24) return 'larger';
  if (ratio >= 1.1) return 'large';
  return 'normal';
}

function wishedRatio(): number {
  if (TRANSPORT !== 'weapp') {
    return parseFloat(getComputedStyle(document.documentElement).fontSize) / STANDARD_PX;
  }
  const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as Taro.getAppBaseInfo.Result & {
    readonly fontSizeScaleFactor?: number;
    readonly fontSizeSetting?: number;
  };
  return fontSizeScaleFactor ?? (fontSizeSetting ?? STANDARD_PX) / STANDARD_PX;
}

/** The size the person chose in WeChat, or in the browser on the web; read once per page. */
export function useTextScale(): TextScale {
  const [scale] = useState(() => textScaleOf(wishedRatio()));
  return scale;
}
