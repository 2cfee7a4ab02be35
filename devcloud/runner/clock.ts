import type { Clock } from '../gateway/dependencies';

/**
 * The local cloud's time: the machine's, moved forward by an offset that function hosts share, so that a function,
 * the database's server date and the timers always agree.
 */
export class AdjustableClock implements Clock {
  /** One number of milliseconds, shared with the worker threads. */
  readonly sharedOffset: SharedArrayBuffer;
  private readonly offset: BigInt64Array;

  constructor(offsetMs = 0) {
    this.sharedOffset = new SharedArrayBuffer(8);
    this.offset = new BigInt64Array(this.sharedOffset);
    Atomics.store(this.offset, 0, BigInt(Math.round(offsetMs)));
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** How far the clock stands ahead of the machine's, in milliseconds. */
  get offsetMs(): number {
    return Number(Atomics.load(this.offset, 0));
  }

  /** Moves the clock forward to `time`; a time that has passed already changes nothing. */
  moveTo(time: Date): void {
    const ahead = Math.ceil(time.getTime() - this.now().getTime());
    if (ahead > 0) Atomics.add(this.offset, 0, BigInt(ahead));
  }
}
