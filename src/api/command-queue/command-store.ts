import type { Intent, QueuedCommand } from './queued-command';

/** The phone's storage: each operation is whole or not at all, and what was written outlives the app. */
export interface QueueStorage {
  keys(): readonly string[];
  /** Null when there is nothing. */
  read(key: string): string | null;
  /** @throws whatever the phone throws when it is full */
  write(key: string, text: string): void;
  remove(key: string): void;
}

/** A new version of what is stored gets a new prefix; nothing queued is older than a day of work. */
const PREFIX = 'queue1:';
const PLACE_DIGITS = 8;

/** A queued command and where it lies; the keys sort as the commands were tapped. */
interface Stored<C extends Intent> {
  readonly key: string;
  readonly queued: QueuedCommand<C>;
}

/**
 * Queued commands in the phone's storage, each under a key of its own: adding one and taking one off are single
 * operations, so wherever the app is killed every command is there whole or not at all; and two windows of the same
 * person do not overwrite each other.
 */
export function createCommandStore<C extends Intent>(storage: QueueStorage) {
  const placesOf = () => storage.keys().filter((key) => key.startsWith(PREFIX)).sort();
  const stored = (): readonly Stored<C>[] =>
    placesOf().flatMap((key) => {
      const queued = parse<C>(storage.read(key));
      return queued === null ? [] : [{ key, queued }];
    });
  const keyOf = (requestId: string) => placesOf().find((key) => key.endsWith(`:${requestId}`));

  return {
    /** Everything that waits, first tapped first. */
    all: (): readonly QueuedCommand<C>[] => stored().map(({ queued }) => queued),
    /** @throws whatever the storage throws */
    add(queued: QueuedCommand<C>): void {
      const last = placesOf().at(-1)?.slice(PREFIX.length, PREFIX.length + PLACE_DIGITS) ?? '0';
      const place = String(Number(last) + 1).padStart(PLACE_DIGITS, '0');
      storage.write(`${PREFIX}${place}:${queued.requestId}`, JSON.stringify(queued));
    },
    /** Does nothing when it is gone already. */
    change(queued: QueuedCommand<C>): void {
      const key = keyOf(queued.requestId);
      if (key !== undefined) storage.write(key, JSON.stringify(queued));
    },
    remove(requestId: string): void {
      const key = keyOf(requestId);
      if (key !== undefined) storage.remove(key);
    },
  };
}

export type CommandStore<C extends Intent> = ReturnType<typeof createCommandStore<C>>;

function parse<C extends Intent>(text: string | null): QueuedCommand<C> | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as QueuedCommand<C>;
  } catch {
    return null;
  }
}
