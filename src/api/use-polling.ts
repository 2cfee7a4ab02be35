import { useEffect, useRef } from 'react';

/**
 * Does something again and again, each time so long after the last time ended. A failure is not the end of it.
 * @param everySeconds 0 stops
 */
export function usePolling(work: () => Promise<unknown>, everySeconds: number): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    if (everySeconds === 0) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const wait = () => {
      if (!stopped) timer = setTimeout(run, everySeconds * 1_000);
    };
    const run = () => {
      latest.current().then(wait, wait);
    };
    wait();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [everySeconds]);
}
