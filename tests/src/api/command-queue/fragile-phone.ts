import { CommandQueue, type QueuePorts } from '../../../../src/api/command-queue/command-queue';
import type { QueueStorage } from '../../../../src/api/command-queue/command-store';
import type { Intent, QueuedCommand } from '../../../../src/api/command-queue/queued-command';
import { ApiError } from '../../../../src/api/api-error';

/** What the network does with one message. `late`: it is given up, and arrives long after its repeat. */
export const FAULTS = ['none', 'request lost', 'answer lost', 'twice', 'late', 'twice, and once more late'] as const;
export type Fault = (typeof FAULTS)[number];

/** What becomes of a phone's day, as far as chance has it; each list is used up from the front, then nothing goes wrong. */
export interface Misfortune {
  readonly network: readonly Fault[];
  readonly uploads: readonly Fault[];
  /** Of the life of each app: after how many of its operations it is killed, and whether the last of them still happens. */
  readonly kills: readonly { readonly after: number; readonly done: boolean }[];
  /** For each tap: whether a second window of the app is open, and whether the network comes and goes after it. */
  readonly taps: readonly { readonly secondWindow: boolean; readonly flaps: boolean }[];
}

type Server = (queued: QueuedCommand) => Promise<void>;

/** A phone whose app can be killed between any two operations, and a network that does what `Misfortune` says. */
export class FragilePhone {
  private readonly stored = new Map<string, string>();
  private readonly everStored = new Set<string>();
  private readonly late: (() => Promise<void>)[] = [];
  private readonly network: Fault[];
  private readonly uploads: Fault[];
  private readonly kills: Misfortune['kills'][number][];
  private app: App;
  kept = new Set<string>();
  sent = 0;

  constructor(
    private readonly server: Server,
    private readonly misfortune: Misfortune,
  ) {
    this.network = [...misfortune.network];
    this.uploads = [...misfortune.uploads];
    this.kills = [...misfortune.kills];
    this.app = this.start();
  }

  /** The person taps, and taps again after the app came back without what he had tapped. */
  async tap(position: number, queued: Omit<QueuedCommand, 'owner' | 'refusal'>, photos: readonly string[]): Promise<void> {
    const { secondWindow = false, flaps = false } = this.misfortune.taps[position] ?? {};
    for (let tries = 0; !this.everStored.has(queued.requestId); tries += 1) {
      if (tries > this.misfortune.kills.length) throw new Error('the app does not take the tap');
      for (const photo of photos) this.kept.add(photo);
      await this.app.add(queued);
      await this.reviveIfDead();
    }
    if (secondWindow) await Promise.all([this.app.resume(), this.start().start()]);
    if (flaps) await this.app.resume();
    await this.reviveIfDead();
  }

  /** Comes back to where the network is, until nothing waits; and whatever the network still held back arrives. */
  async comeHome(): Promise<void> {
    for (let tries = 0; this.stored.size > 0; tries += 1) {
      if (tries > 500) throw new Error(`still queued: ${JSON.stringify([...this.stored])}`);
      await this.app.resume();
      await this.reviveIfDead();
    }
    for (const arrive of this.late.splice(0)) await arrive();
    await this.start().start();
  }

  private async reviveIfDead(): Promise<void> {
    while (this.app.isDead()) {
      this.app = this.start();
      await this.app.start();
    }
  }

  private start(): App {
    return startApp(this.kills.shift() ?? null, {
      storage: {
        keys: () => [...this.stored.keys()],
        read: (key) => this.stored.get(key) ?? null,
        write: (key, text) => {
          this.stored.set(key, text);
          this.everStored.add(key.slice(key.lastIndexOf(':') + 1));
        },
        remove: (key) => this.stored.delete(key),
      },
      upload: (name) => {
        if (!this.kept.has(name)) throw new Error(`${name} was forgotten too early`);
        return this.carry(this.uploads.shift() ?? 'none', () => Promise.resolve(`cloud://test/service/${name}`));
      },
      leftFiles: () => Promise.resolve([...this.kept]),
      forget: (names) => {
        for (const name of names) this.kept.delete(name);
        return Promise.resolve();
      },
      send: (queued) => this.carry(this.network.shift() ?? 'none', () => this.receive(queued)),
    });
  }

  private receive(queued: QueuedCommand): Promise<void> {
    this.sent += 1;
    return this.server(queued);
  }

  private async carry<R>(fault: Fault, deliver: () => Promise<R>): Promise<R> {
    const lost = () => new ApiError('client.unreachable', {});
    if (fault === 'request lost') throw lost();
    if (fault === 'late' || fault === 'twice, and once more late') this.late.push(() => deliver().then(() => undefined));
    if (fault === 'late') throw lost();
    const [answer] = await Promise.all(fault === 'none' || fault === 'answer lost' ? [deliver()] : [deliver(), deliver()]);
    // What was held back arrives among later messages.
    if (this.late.length > 2) await this.late.shift()?.();
    if (fault === 'answer lost') throw lost();
    return answer;
  }
}

interface App extends Pick<CommandQueue, 'add' | 'resume' | 'start'> {
  readonly isDead: () => boolean;
}

type Outside = Pick<QueuePorts<Intent>, 'storage' | 'upload' | 'forget' | 'leftFiles' | 'send'>;

/** One life of the app. Once it is killed nothing of it reaches the phone or the network any more. */
function startApp(kill: Misfortune['kills'][number] | null, outside: Outside): App {
  let operations = 0;
  let dead = false;
  let end: () => void = () => undefined;
  const ended = new Promise<'dead'>((resolve) => {
    end = () => resolve('dead');
  });
  /** @returns whether the operation still happens */
  const lives = (): boolean => {
    if (dead) return false;
    operations += 1;
    if (kill === null || operations <= kill.after) return true;
    dead = true;
    end();
    return kill.done;
  };
  const forever = new Promise<never>(() => undefined);
  const whileAlive = async <R>(work: () => Promise<R>): Promise<R> => {
    if (!lives()) return forever;
    try {
      const result = await work();
      return dead ? await forever : result;
    } catch (cause) {
      if (dead) return forever;
      throw cause;
    }
  };
  const storage: QueueStorage = {
    keys: () => (dead ? [] : outside.storage.keys()),
    read: (key) => outside.storage.read(key),
    write: (key, text) => {
      if (lives()) outside.storage.write(key, text);
    },
    remove: (key) => {
      if (lives()) outside.storage.remove(key);
    },
  };
  const queue = new CommandQueue({
    storage,
    owner: () => 'the technician',
    upload: (name) => whileAlive(() => outside.upload(name)),
    forget: (names) => whileAlive(() => outside.forget(names)),
    leftFiles: () => whileAlive(outside.leftFiles),
    send: (queued) => whileAlive(() => outside.send(queued)),
    onDone: () => void lives(),
    onChange: () => undefined,
    later: () => () => undefined,
  });
  return {
    isDead: () => dead,
    start: async () => {
      await Promise.race([queue.start(), ended]);
    },
    add: async (queued) => {
      const outcome = await Promise.race([queue.add(queued), ended]);
      return outcome === 'dead' ? { kind: 'waiting' } : outcome;
    },
    resume: async () => {
      await Promise.race([queue.resume(), ended]);
    },
  };
}
