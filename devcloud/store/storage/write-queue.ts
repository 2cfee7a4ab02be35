import type { Catalog } from './catalog';
import type { SqliteConnection } from './sqlite-connection';

/** Thrown by a write that has to wait for somebody else; it is run again when the promise settles. */
export class WaitFor extends Error {
  constructor(readonly ended: Promise<void>) {
    super('waiting for a transaction');
  }
}

interface Job {
  readonly write: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly job: Job; readonly settle: () => void };

/**
 * All writes go through here, in order of arrival. What has arrived meanwhile is written in one database transaction
 * with one sync to disk, and nobody is answered before that sync; each write is still undone on its own if it fails.
 */
export class WriteQueue {
  private waiting: Job[] = [];
  private scheduled = false;
  private closed = false;
  private idle: (() => void)[] = [];

  constructor(
    private readonly connection: SqliteConnection,
    private readonly catalog: Catalog,
  ) {}

  /** Runs a write (synchronously, later) and gives its result once it is durable. */
  submit<Result>(write: () => Result): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      if (this.closed) {
        reject(new Error('the store is closed'));
        return;
      }
      this.waiting.push({ write, resolve, reject });
      this.schedule();
    });
  }

  /** Refuses new writes and waits for those accepted. */
  async close(): Promise<void> {
    this.closed = true;
    // Writes that waited for a transaction come back in a microtask once it has ended.
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (this.scheduled) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.flush();
    });
  }

  private flush(): void {
    const jobs = this.waiting;
    this.waiting = [];
    this.scheduled = false;
    try {
      this.connection.run('BEGIN IMMEDIATE');
      const outcomes = jobs.map((job) => this.attempt(job));
      this.catalog.saveMarks();
      this.connection.run('COMMIT');
      this.catalog.marksAreSaved();
      outcomes.forEach(({ settle }) => {
        settle();
      });
    } catch (error) {
      this.rollback();
      this.catalog.reload();
      jobs.forEach((job) => {
        job.reject(error);
      });
    }
    if (this.waiting.length === 0) for (const done of this.idle.splice(0)) done();
  }

  private attempt(job: Job): Outcome {
    this.connection.run('SAVEPOINT job');
    try {
      const result = job.write() as never;
      this.connection.run('RELEASE job');
      return {
        job,
        settle: () => {
          job.resolve(result);
        },
      };
    } catch (error) {
      this.connection.run('ROLLBACK TO job');
      this.connection.run('RELEASE job');
      if (error instanceof WaitFor)
        return {
          job,
          settle: () => {
            this.retryAfter(job, error.ended);
          },
        };
      return {
        job,
        settle: () => {
          job.reject(error);
        },
      };
    }
  }

  private retryAfter(job: Job, ended: Promise<void>): void {
    void ended.then(() => {
      this.waiting.push(job);
      this.schedule();
    });
  }

  private rollback(): void {
    try {
      this.connection.run('ROLLBACK');
    } catch {
      // There is nothing to roll back when BEGIN itself failed.
    }
  }
}
