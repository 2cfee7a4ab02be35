import type { ApiError } from '../api-error';

/** One intent as `call` takes it; in place of the ids of files it may name files that are still on the phone. */
export interface Intent {
  readonly action: string;
  readonly input: object;
}

/** Why the server did not take a command; the person decides what becomes of it. */
export type QueueRefusal = Pick<ApiError, 'code' | 'details' | 'traceId'>;

/** A command that was tapped and that the server has not taken yet, as it lies in the phone's storage. */
export interface QueuedCommand<C extends Intent = Intent> {
  /** Made at the tap: however often it is sent, it is done once. */
  readonly requestId: string;
  /** Commands on the same subject keep their order. */
  readonly subject: string;
  /** Which of them are held up when one is refused: those of its chain behind it. Missing: all of its subject. */
  readonly chain?: string;
  /** Who tapped it, for a phone that is handed around, and the membership he acted under. */
  readonly owner: string;
  readonly as: string | null;
  readonly command: C;
  /** What it is about, in words, for when nothing else is known of its subject any more. */
  readonly about: string;
  /** By the phone's clock. */
  readonly tappedAt: number;
  /** Set once the server said no; what follows in the same chain waits for the decision. */
  readonly refusal: QueueRefusal | null;
}

/** What stands and falls together. */
export const chainOf = ({ subject, chain = subject }: Pick<QueuedCommand, 'subject' | 'chain'>): string => chain;

/** What a refused command holds up, first tapped first. */
export function heldUpBy<Q extends Pick<QueuedCommand, 'subject' | 'chain' | 'requestId'>>(refused: Q, commands: readonly Q[]): readonly Q[] {
  const position = commands.findIndex(({ requestId }) => requestId === refused.requestId);
  return position < 0 ? [] : commands.slice(position + 1).filter((one) => chainOf(one) === chainOf(refused));
}

const KEPT = 'kept:';

/** How a command names a file that is still on the phone. */
export function keptFile(name: string): string {
  return KEPT + name;
}

export function isKeptFile(text: string): boolean {
  return text.startsWith(KEPT);
}

/** The files on the phone that an intent names, each once. */
export function filesOf({ input }: Intent): readonly string[] {
  const names = new Set<string>();
  mapTexts(input, (text) => {
    if (isKeptFile(text)) names.add(text.slice(KEPT.length));
    return text;
  });
  return [...names];
}

/** The intent with the ids under which its files were uploaded. */
export function withFileIds<C extends Intent>(intent: C, idOf: ReadonlyMap<string, string>): C {
  const input = mapTexts(intent.input, (text) => (isKeptFile(text) ? (idOf.get(text.slice(KEPT.length)) ?? text) : text));
  return { ...intent, input };
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((part: unknown) => mapTexts(part, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, mapTexts(part, change)]));
}
