import { useEffect, useState } from 'react';

/** The same width as the mixin `wide` in mixins.scss. */
const WIDE = '(min-width: 900px)';

/** Whether the window is as wide as a desk's; always false on a phone. */
export function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(() => TRANSPORT !== 'weapp' && matchMedia(WIDE).matches);
  useEffect(() => {
    if (TRANSPORT === 'weapp') return;
    const query = matchMedia(WIDE);
    const follow = () => setIsWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isWide;
}
