/** Longer than the frames and zero timers that React and Taro work in. */
const QUIET_MS = 40;
const PATIENCE_MS = 15_000;

/** Knows when the mini-program has nothing left to do: no call under way, no short timer, no setData lately. */
export class WorkTracker {
  private underWay = 0;
  private lastChange = performance.now();
  private readonly timers = new Set<NodeJS.Timeout>();
  /** Frames and zero timers that have not run yet: rendering in progress. */
  private readonly soon = new Set<NodeJS.Timeout>();
  private stopped = false;

  readonly track = <Result>(work: Promise<Result>): Promise<Result> => {
    this.underWay += 1;
    return work.finally(() => {
      this.underWay -= 1;
      this.changed();
    });
  };

  readonly changed = (): void => {
    this.lastChange = performance.now();
  };

  /** The timers the realm gets; whatever is left of them ends with the program. */
  readonly timerGlobals = {
    setTimeout: (work: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) => {
      const timer = setTimeout(() => {
        this.forget(timer);
        if ((ms ?? 0) < QUIET_MS) this.changed();
        work(...values);
      }, ms);
      return this.keep(timer, (ms ?? 0) < QUIET_MS);
    },
    clearTimeout: (timer?: NodeJS.Timeout) => {
      clearTimeout(timer);
      this.forget(timer);
    },
    setInterval: (work: () => void, ms?: number) => {
      const timer = setInterval(work, ms);
      return this.keep(timer, false);
    },
    clearInterval: (timer?: NodeJS.Timeout) => {
      clearInterval(timer);
      this.forget(timer);
    },
  };

  /** @throws Error when it does not become quiet */
  async settled(): Promise<void> {
    this.changed();
    const start = performance.now();
    while (this.underWay > 0 || this.soon.size > 0 || performance.now() - this.lastChange < QUIET_MS) {
      if (performance.now() - start > PATIENCE_MS) throw new Error('the mini-program did not become quiet');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  stop(): void {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.soon.clear();
  }

  /** An answer that comes after the end may still set a timer; it must not keep the process alive. */
  private keep(timer: NodeJS.Timeout, soon: boolean): NodeJS.Timeout {
    if (this.stopped) {
      clearTimeout(timer);
      return timer;
    }
    this.timers.add(timer);
    if (soon) this.soon.add(timer);
    return timer;
  }

  private forget(timer: NodeJS.Timeout | undefined): void {
    if (timer === undefined) return;
    this.timers.delete(timer);
    this.soon.delete(timer);
  }
}
