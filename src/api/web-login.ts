/** Signing in to the web build. The mini-program and devcloud know the caller without it, so they load nothing. */

/** Whether this build needs a username and a password at all. */
export const needsWebLogin: boolean = TRANSPORT === 'cloudbase';

/** @throws whatever the SDK throws when the name or the password is wrong */
export async function signInOnWeb(username: string, password: string): Promise<void> {
  if (TRANSPORT === 'cloudbase') {
    const { signInToCloudbase } = await import('./transport-cloudbase');
    await signInToCloudbase(username, password);
  }
}

export async function signOutOnWeb(): Promise<void> {
  if (TRANSPORT === 'cloudbase') {
    const { signOutOfCloudbase } = await import('./transport-cloudbase');
    await signOutOfCloudbase();
  }
}

export async function isSignedInOnWeb(): Promise<boolean> {
  if (TRANSPORT === 'cloudbase') {
    const { isSignedInToCloudbase } = await import('./transport-cloudbase');
    return isSignedInToCloudbase();
  }
  return true;
}
