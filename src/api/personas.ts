import Taro from '@tarojs/taro';
import { useSessionStore, type Persona } from '../stores/session';

/** A demo person as devcloud lists them. */
export interface ListedPersona extends Persona {
  /** Role and place in a few words. */
  readonly note: string;
  /** Empty for a customer. */
  readonly roles: readonly unknown[];
}

let listed: Promise<readonly ListedPersona[]> | undefined;

async function askForPersonas(): Promise<readonly ListedPersona[]> {
  const { data } = await Taro.request<{ readonly people: readonly ListedPersona[] }>({ url: '/dev/people' });
  return data.people;
}

/** Everybody the web build beside devcloud can be used as; asked once, and again after a failure. */
export function listPersonas(): Promise<readonly ListedPersona[]> {
  listed ??= askForPersonas().catch((cause: unknown) => {
    listed = undefined;
    throw cause;
  });
  return listed;
}

/** Who the page is used as. The first visit becomes the first on the list, a customer, so that nobody must choose. */
export async function currentPersona(): Promise<Persona | null> {
  const chosen = useSessionStore.getState().persona;
  if (chosen !== null) return chosen;
  const [first] = await listPersonas();
  // Another call may have waited for the same list.
  if (first !== undefined && useSessionStore.getState().persona === null) {
    useSessionStore.getState().becomePersona({ openid: first.openid, name: first.name });
  }
  return useSessionStore.getState().persona;
}
