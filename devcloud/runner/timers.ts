import { LOCAL_APPID } from './caller';
import type { AdjustableClock } from './clock';
import { nextRun, parseCron } from './cron';
import type { Runner } from './runner';

/** A timer of a function's `config.json`. */
export interface TimerState {
  readonly functionName: string;
  readonly name: string;
  readonly cron: string;
  /** Undefined when its years are over. */
  readonly nextAt: Date | undefined;
  readonly lastAt: Date | undefined;
}

/** A firing that took place while the clock was moved. */
export interface Firing {
  readonly functionName: string;
  readonly name: string;
  readonly at: Date;
}

/** Moving the clock a month must not mean 43,200 runs of a minute timer: no timer fires more often than this in one move. */
const FIRINGS_PER_MOVE = 200;
const TICK_MS = 500;

interface Due extends Firing {
  readonly key: string;
}

/** Fires the functions' timers, by the machine's time and when the clock is moved forward. */
export class Timers {
  private readonly firedAt = new Map<string, Date>();
  /** Nothing before this instant is made up for: the local cloud was not running then. */
  private since: Date;
  private ticking: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly runner: Runner,
    private readonly clock: AdjustableClock,
    private readonly onError: (message: string) => void,
  ) {
    this.since = clock.now();
  }

  /** Fires timers as time passes, until `stop`. */
  start(): void {
    this.since = this.clock.now();
    this.ticking = setInterval(() => {
      void this.enqueue(() => this.fireDueUntil(this.clock.now(), 0));
    }, TICK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.ticking);
    this.ticking = undefined;
    await this.running;
  }

  list(): readonly TimerState[] {
    return this.triggers().map(({ key, functionName, name, cron }) => {
      const lastAt = this.firedAt.get(key);
      return { functionName, name, cron, lastAt, nextAt: nextRun(parseCron(cron), lastAt ?? this.since) };
    });
  }

  /** Moves the clock forward; every timer that comes due on the way fires at its own time, the earliest first. */
  advance(ms: number): Promise<readonly Firing[]> {
    return this.enqueue(async () => {
      const target = new Date(this.clock.now().getTime() + ms);
      const fired = await this.fireDueUntil(target, ms / FIRINGS_PER_MOVE);
      this.clock.moveTo(target);
      return fired;
    });
  }

  /**
   * Fires a function's timer now.
   * @throws Error when the function has no timer
   */
  async fireNow(functionName: string): Promise<void> {
    const trigger = this.triggers().find((candidate) => candidate.functionName === functionName);
    if (trigger === undefined) throw new Error(`${functionName} has no timer`);
    await this.enqueue(() => this.fire({ ...trigger, at: this.clock.now() }));
  }

  /** One movement of the clock at a time. */
  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.running.then(work);
    this.running = result.catch(() => undefined);
    return result;
  }

  private triggers(): { key: string; functionName: string; name: string; cron: string }[] {
    return this.runner.catalog.names().flatMap((functionName) =>
      (this.runner.catalog.find(functionName)?.config.triggers ?? []).map(({ name, config: cron }) => ({
        key: `${functionName}/${name}`,
        functionName,
        name,
        cron,
      })),
    );
  }

  private async fireDueUntil(target: Date, spacingMs: number): Promise<readonly Firing[]> {
    const fired: Firing[] = [];
    for (let due = this.earliest(spacingMs); due !== undefined && due.at <= target; due = this.earliest(spacingMs)) {
      this.clock.moveTo(due.at);
      await this.fire(due);
      fired.push({ functionName: due.functionName, name: due.name, at: due.at });
    }
    return fired;
  }

  private earliest(spacingMs: number): Due | undefined {
    const upcoming = this.triggers().flatMap(({ key, functionName, name, cron }): Due[] => {
      const last = this.firedAt.get(key);
      const after = last === undefined ? this.since : new Date(last.getTime() + Math.max(0, spacingMs - 1000));
      const at = nextRun(parseCron(cron), after);
      return at === undefined ? [] : [{ key, functionName, name, at }];
    });
    return upcoming.sort((a, b) => a.at.getTime() - b.at.getTime())[0];
  }

  private async fire({ key, functionName, name, at }: Due): Promise<void> {
    this.firedAt.set(key, at);
    const event = { Type: 'Timer', TriggerName: name, Time: at.toISOString(), Message: '' };
    try {
      await this.runner.invoke(functionName, event, {
        source: 'wx_trigger',
        appid: LOCAL_APPID,
        clientIp: '127.0.0.1',
      });
    } catch (error) {
      this.onError(`timer ${functionName}/${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
