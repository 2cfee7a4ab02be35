import type { StoreClock } from '../../../devcloud/store/clock';

/** A clock that stands still until it is moved. */
export class TestClock implements StoreClock {
  private nowMs = 1_700_000_000_000;
  private readonly timers = new Set<{ readonly at: number; readonly run: () => void }>();

  now(): number {
    return this.nowMs;
  }

  schedule(delayMs: number, run: () => void): () => void {
    const timer = { at: this.nowMs + delayMs, run };
    this.timers.add(timer);
    return () => {
      this.timers.delete(timer);
    };
  }

  advance(byMs: number): void {
    this.nowMs += byMs;
    for (const timer of [...this.timers]) {
      if (timer.at > this.nowMs || !this.timers.delete(timer)) continue;
      timer.run();
    }
  }
}
