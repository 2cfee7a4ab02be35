import cloudbase from '@cloudbase/js-sdk';
import type { CallEvent } from '../shared/contract/registry';
import { keepThrough, type KeepFile } from './keep-through';

const app = cloudbase.init({ env: CLOUD_ENVIRONMENT });
const auth = app.auth({ persistence: 'local' });

/** The office's web build on the real cloud (platform.md: Identity; the function sees TCB_UUID and no openid). */
export async function callCloudbase(functionName: string, event: CallEvent): Promise<unknown> {
  const { result } = (await app.callFunction({ name: functionName, data: event })) as { readonly result: unknown };
  return result;
}

/** @throws whatever the SDK throws when the name or the password is wrong */
export async function signInToCloudbase(username: string, password: string): Promise<void> {
  await auth.signIn({ username, password });
}

export async function signOutOfCloudbase(): Promise<void> {
  await auth.signOut();
}

export async function isSignedInToCloudbase(): Promise<boolean> {
  return (await auth.getLoginState()) !== null;
}

/** Sends a file straight to the cloud's storage, as the mini-program does. @throws what the SDK throws */
export const keepInCloudbase: KeepFile = keepThrough((path, file) => app.storage.from().upload(path, file));
