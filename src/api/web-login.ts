/**
 * Signing in to the web build. The mini-program and devcloud know the caller without it and carry no SDK for it
 * (see transport.ts for why nothing here is an async function).
 */

/** Whether this build needs a username and a password at all. */
export const needsWebLogin: boolean = TRANSPORT === 'cloudbase';

/** @throws whatever the SDK throws when the name or the password is wrong */
export function signInOnWeb(username: string, password: string): Promise<void> {
  if (TRANSPORT === 'cloudbase') {
    return import('./transport-cloudbase').then(({ signInToCloudbase }) => signInToCloudbase(username, password));
  }
  return Promise.resolve();
}

export function signOutOnWeb(): Promise<void> {
  if (TRANSPORT === 'cloudbase') {
    return import('./transport-cloudbase').then(({ signOutOfCloudbase }) => signOutOfCloudbase());
  }
  return Promise.resolve();
}

export function isSignedInOnWeb(): Promise<boolean> {
  if (TRANSPORT === 'cloudbase') {
    return import('./transport-cloudbase').then(({ isSignedInToCloudbase }) => isSignedInToCloudbase());
  }
  return Promise.resolve(true);
}
