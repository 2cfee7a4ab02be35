import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef, useState } from 'react';

/** Runs when the page comes back after it was hidden; not when it opens. */
export function useShownAgain(onShownAgain: () => void): void {
  const wasHidden = useRef(false);
  useDidHide(() => {
    wasHidden.current = true;
  });
  useDidShow(() => {
    if (!wasHidden.current) return;
    wasHidden.current = false;
    onShownAgain();
  });
}

/** Whether the page is on screen now. */
export function useIsShown(): boolean {
  const [isShown, setIsShown] = useState(true);
  useDidHide(() => setIsShown(false));
  useDidShow(() => setIsShown(true));
  return isShown;
}
