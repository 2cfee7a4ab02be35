import { toApiError, type ApiError } from '../api-error';
import { createCommandStore, type CommandStore, type QueueStorage } from './command-store';
import { chainOf, filesOf, heldUpBy, withFileIds, type Intent, type QueuedCommand } from './queued-command';

/** What became of a command as far as the phone knows: `waiting` is kept and goes on by itself. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly error: ApiError }
  | { readonly kind: 'waiting' };

export interface QueueState<C extends Intent> {
  /** What the server has not taken yet, first tapped first; only what this person tapped. */
  readonly commands: readonly QueuedCommand<C>[];
  /** False when the last try did not get through. */
  readonly reachable: boolean;
}

/** Everything that the queue does outside of itself. */
export interface QueuePorts<C extends Intent> {
  readonly storage: QueueStorage;
  /** Who holds the phone now; others' commands wait for them. */
  readonly owner: () => string;
  /** Uploads a file that was kept on the phone, always to the same place. @returns its id @throws ApiError */
  readonly upload: (name: string) => Promise<string>;
  /** Removes the files of a command that is over. */
  readonly forget: (names: readonly string[]) => Promise<void>;
  /** Files on the phone that no command would name any more unless it does already. */
  readonly leftFiles: () => Promise<readonly string[]>;
  /** Sends one command under its request id. @throws ApiError */
  readonly send: (queued: QueuedCommand<C>) => Promise<void>;
  /** The server has taken it; its effect is written into what the phone shows before it is taken off the queue. */
  readonly onDone: (queued: QueuedCommand<C>) => void;
  readonly onChange: (state: QueueState<C>) => void;
  /** Runs once after a time; gives the way to call it off. */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** A server that fails on the same command so often will not take it by itself. */
const MOST_FAILURES = 5;

/** What became of one try to send. */
type Delivery = 'settled' | 'unreachable' | 'busy';

/**
 * Commands that outlive a lost network and a killed app: written down before they are sent, sent one after the other in
 * the order of their subject, and taken off only when the server answered. Whatever is repeated carries the same request
 * id, so nothing is done twice. What the server refuses holds up what follows in its chain until the person decides.
 */
export class CommandQueue<C extends Intent = Intent> {
  private readonly store: CommandStore<C>;
  private readonly uploaded = new Map<string, string>();
  private readonly failures = new Map<string, number>();
  private readonly waiters = new Map<string, (outcome: Outcome) => void>();
  private reachable = true;
  private triesInVain = 0;
  private callOff: (() => void) | undefined;
  private underWay: Promise<void> | undefined;
  private wanted = false;

  constructor(private readonly ports: QueuePorts<C>) {
    this.store = createCommandStore<C>(ports.storage);
  }

  /** The app begins: what an earlier life of it left is sent, or cleared away. */
  async start(): Promise<void> {
    this.tell();
    // It may have been killed after a command was taken off, or before one was written down.
    const left = await this.ports.leftFiles();
    const named = new Set(this.store.all().flatMap(({ command }) => filesOf(command)));
    await this.ports.forget(left.filter((name) => !named.has(name)));
    await this.wake();
  }

  /** What waits now. */
  state(): QueueState<C> {
    return { commands: this.own(), reachable: this.reachable };
  }

  /**
   * Writes a command down and sends it when its turn comes.
   * @returns what became of it at the first try; `waiting` as well when it stands behind another one
   * @throws whatever the storage throws; then nothing was queued
   */
  async add(queued: Omit<QueuedCommand<C>, 'owner' | 'refusal'>): Promise<Outcome> {
    this.store.add({ ...queued, owner: this.ports.owner(), refusal: null });
    this.tell();
    const outcome = new Promise<Outcome>((resolve) => this.waiters.set(queued.requestId, resolve));
    void this.wake();
    return outcome;
  }

  /** The network is there again: what waits need not wait its time out. */
  resume(): Promise<void> {
    this.triesInVain = 0;
    this.callOff?.();
    return this.wake();
  }

  /** Sends a refused command once more, as it is. */
  retry(requestId: string): Promise<void> {
    const queued = this.own().find((one) => one.requestId === requestId);
    if (queued !== undefined) this.store.change({ ...queued, refusal: null });
    this.failures.delete(requestId);
    this.tell();
    return this.wake();
  }

  /** Gives a refused command up, and of what it holds up whatever makes no sense without it; the others go on. */
  async drop(requestId: string, without: readonly string[] = []): Promise<void> {
    const commands = this.own();
    const refused = commands.find((one) => one.requestId === requestId);
    if (refused !== undefined && refused.refusal !== null) {
      const gone = heldUpBy(refused, commands).filter((one) => without.includes(one.requestId));
      for (const queued of [...gone, refused]) await this.takeOff(queued);
    }
    await this.wake();
  }

  private own(): readonly QueuedCommand<C>[] {
    return this.store.all().filter(({ owner }) => owner === this.ports.owner());
  }

  private tell(): void {
    this.ports.onChange(this.state());
  }

  /** Sends what waits. While one run is under way, another is made after it. */
  private wake(): Promise<void> {
    this.wanted = true;
    this.underWay ??= this.run();
    return this.underWay;
  }

  private async run(): Promise<void> {
    // Whoever wakes it has noted that it runs before it may have ended.
    await Promise.resolve();
    try {
      while (this.wanted) {
        this.wanted = false;
        await this.pass();
      }
    } finally {
      this.underWay = undefined;
    }
  }

  /** Sends what can be sent now, subject by subject in the order of the taps. */
  private async pass(): Promise<void> {
    const passedOver = new Set<string>();
    let result: Delivery = 'settled';
    for (let next = firstToSend(this.own(), passedOver); next !== undefined; next = firstToSend(this.own(), passedOver)) {
      result = await this.deliver(next);
      if (result === 'settled') this.triesInVain = 0;
      if (result === 'busy') passedOver.add(next.subject);
      if (result === 'unreachable') break;
    }
    for (const requestId of [...this.waiters.keys()]) this.settle(requestId, { kind: 'waiting' });
    this.tell();
    if (result === 'unreachable' || passedOver.size > 0) this.tryLater();
  }

  private tryLater(): void {
    this.callOff?.();
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.triesInVain);
    this.callOff = this.ports.later(() => void this.wake(), wait);
    this.triesInVain += 1;
  }

  private async deliver(queued: QueuedCommand<C>): Promise<Delivery> {
    try {
      await this.transfer(queued);
    } catch (cause) {
      return this.failed(queued, toApiError(cause));
    }
    this.reachable = true;
    this.ports.onDone(queued);
    this.settle(queued.requestId, { kind: 'done' });
    await this.takeOff(queued);
    return 'settled';
  }

  private async transfer(queued: QueuedCommand<C>): Promise<void> {
    for (const name of filesOf(queued.command)) {
      if (!this.uploaded.has(name)) this.uploaded.set(name, await this.ports.upload(name));
    }
    await this.ports.send({ ...queued, command: withFileIds(queued.command, this.uploaded) });
  }

  private failed(queued: QueuedCommand<C>, error: ApiError): Delivery {
    this.reachable = error.code !== 'client.unreachable';
    if (!this.reachable) return 'unreachable';
    const times = (this.failures.get(queued.requestId) ?? 0) + 1;
    this.failures.set(queued.requestId, times);
    if (error.isUnsettled && times < MOST_FAILURES) return 'busy';
    const { code, details, traceId } = error;
    this.store.change({ ...queued, refusal: { code, details, traceId } });
    this.settle(queued.requestId, { kind: 'refused', error });
    this.tell();
    return 'settled';
  }

  private settle(requestId: string, outcome: Outcome): void {
    this.waiters.get(requestId)?.(outcome);
    this.waiters.delete(requestId);
  }

  private async takeOff(queued: QueuedCommand<C>): Promise<void> {
    this.store.remove(queued.requestId);
    this.failures.delete(queued.requestId);
    this.tell();
    await this.ports.forget(filesOf(queued.command));
  }
}

/** The first command that nothing before it holds up: neither a refusal in its chain, nor a server that fails on its subject. */
function firstToSend<C extends Intent>(commands: readonly QueuedCommand<C>[], passedOver: ReadonlySet<string>): QueuedCommand<C> | undefined {
  const refused = new Set<string>();
  return commands.find((queued) => {
    if (queued.refusal !== null) refused.add(chainOf(queued));
    return !refused.has(chainOf(queued)) && !passedOver.has(queued.subject);
  });
}
