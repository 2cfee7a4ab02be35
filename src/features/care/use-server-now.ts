import { useEffect } from 'react';
import { create } from 'zustand';
import { useNow } from '../../stores/clock';

/** How far the server's clock is ahead of this device's, as of its last answer. */
const useLead = create<{ readonly answeredAt: number; readonly leadMs: number }>(() => ({ answeredAt: 0, leadMs: 0 }));

/**
 * The time by the server's clock, moving on each minute: a deadline is not shown wrong by a device whose clock is.
 * @param answeredAt the server's instant in its answer; an older answer that is shown again says nothing new. Undefined: none yet
 */
export function useServerNow(answeredAt: number | undefined): number {
  const now = useNow();
  const { leadMs } = useLead();
  useEffect(() => {
    if (answeredAt !== undefined && answeredAt > useLead.getState().answeredAt) useLead.setState({ answeredAt, leadMs: answeredAt - Date.now() });
  }, [answeredAt]);
  return now + leadMs;
}
