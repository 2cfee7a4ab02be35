import { mutate } from 'swr';
import { deviceKeys, deviceStorage } from '../stores/device-storage';
import type { Input, Output, QueryName } from '../shared/contract/registry';
import type { QueryKey } from './query-cache';

/** Answers that outlive the app, in the phone's storage; what a newer version reads differently gets a new prefix. */
const PREFIX = 'kept2:';

const storageKey = (key: QueryKey): string => PREFIX + JSON.stringify(key);

/** Whose answer it is: the same in all his roles, or that of the role he asked in. */
export type KeptFor = 'person' | 'role';

/** What a query's answer is kept under. */
export function keptKey<A extends QueryName>([action, input, persona, membershipId]: QueryKey<A>, kept: KeptFor): QueryKey<A> {
  return [action, input, persona, kept === 'person' ? '' : membershipId];
}

/** What was answered last, however long ago; undefined when nothing was kept. */
export function keptAnswer<A extends QueryName>(key: QueryKey<A>): Output<A> | undefined {
  const text = deviceStorage.getItem(storageKey(key));
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text) as Output<A>;
  } catch {
    return undefined;
  }
}

/** Keeps an answer; a phone that is full goes on without. */
export function keepAnswer<A extends QueryName>(key: QueryKey<A>, answer: Output<A>): void {
  try {
    void deviceStorage.setItem(storageKey(key), JSON.stringify(answer));
  } catch {
    // What is on screen is shown all the same.
  }
}

/** Changes what is known of an answer, on screen and in the storage; what is asked next takes its place. */
export function changeAnswer<A extends QueryName>(key: QueryKey<A>, change: (known: Output<A>) => Output<A>): void {
  const kept = keptAnswer(key);
  if (kept !== undefined) keepAnswer(key, change(kept));
  void mutate<Output<A>>(key, (known) => (known === undefined ? keptAnswer(key) : change(known)), { revalidate: false });
}

/** Forgets what was kept of one query, except for the inputs that are still wanted. */
export function forgetAnswers<A extends QueryName>(action: A, isWanted: (input: Input<A>) => boolean): void {
  for (const stored of deviceKeys()) {
    if (!stored.startsWith(PREFIX)) continue;
    const [kept, input] = JSON.parse(stored.slice(PREFIX.length)) as QueryKey<A>;
    if (kept === action && !isWanted(input)) void deviceStorage.removeItem(stored);
  }
}
