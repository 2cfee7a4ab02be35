import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The time on this device, moving on each minute; words such as "today" are made from it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), MINUTE_MS);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
