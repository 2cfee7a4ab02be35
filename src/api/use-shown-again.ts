import Taro, { useDidHide, useDidShow, useTabItemTap } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { pagePath } from '../routes/route';
import { FRESHNESS } from './freshness';

/**
 * Runs when the person turns to the page again; not when it opens. In WeChat the page is shown after it was hidden, or its
 * tab is tapped while it is on screen; in a browser its window may have been visible all along, beside another one, and is
 * only chosen again.
 */
export function useShownAgain(onShownAgain: () => void): void {
  const wasHidden = useRef(false);
  const isHidden = useRef(false);
  const lastReturnAt = useRef(0);

  const comeBack = () => {
    const now = Date.now();
    if (now - lastReturnAt.current < FRESHNESS.sameReturnMs) return;
    lastReturnAt.current = now;
    onShownAgain();
  };
  useDidHide(() => {
    wasHidden.current = true;
    isHidden.current = true;
  });
  useDidShow(() => {
    isHidden.current = false;
    if (!wasHidden.current) return;
    wasHidden.current = false;
    comeBack();
  });
  useOwnTabTapped(comeBack);
  useWindowChosen(() => {
    if (!isHidden.current) comeBack();
  });
}

/** The tab of the page on screen is tapped; the tap that opened the page, and one that leads away, are none of this. */
function useOwnTabTapped(onTapped: () => void): void {
  const openedAt = useRef(0);
  useEffect(() => {
    openedAt.current = Date.now();
  }, []);
  useTabItemTap(({ pagePath: tapped }) => {
    const here = Taro.getCurrentInstance().router?.path ?? '';
    if (pagePath(here) === pagePath(tapped) && Date.now() - openedAt.current >= FRESHNESS.sameReturnMs) onTapped();
  });
}

const CHOSEN_AGAIN = 'page-chosen-again';

/** The navigation beside the page was used to come to the very page that is on screen. */
export function choosePageAgain(): void {
  window.dispatchEvent(new Event(CHOSEN_AGAIN));
}

/** The window of a browser comes to the front, its network comes back, or its page is chosen again. */
function useWindowChosen(onChosen: () => void): void {
  const latest = useRef(onChosen);
  useEffect(() => {
    latest.current = onChosen;
  });
  useEffect(() => {
    if (TRANSPORT === 'weapp') return undefined;
    const choose = () => latest.current();
    window.addEventListener('focus', choose);
    window.addEventListener('online', choose);
    window.addEventListener(CHOSEN_AGAIN, choose);
    return () => {
      window.removeEventListener('focus', choose);
      window.removeEventListener('online', choose);
      window.removeEventListener(CHOSEN_AGAIN, choose);
    };
  }, []);
}

/** A browser may open a page in a tab behind another. */
function isWindowVisible(): boolean {
  return TRANSPORT === 'weapp' || document.visibilityState === 'visible';
}

/** Whether the page is on screen now. A browser's hidden tab hides its page too (Taro tells of both alike). */
export function useIsShown(): boolean {
  const [isShown, setIsShown] = useState(isWindowVisible);
  useDidHide(() => setIsShown(false));
  useDidShow(() => setIsShown(true));
  return isShown;
}
