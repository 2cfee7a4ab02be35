/** The time the store goes by; tests give their own. */
export interface StoreClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once after so many milliseconds; gives what cancels it. */
  schedule(delayMs: number, run: () => void): () => void;
}

export const systemClock: StoreClock = {
  now: () => Date.now(),
  schedule: (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    // An open transaction must not keep the process alive.
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
