import { useEffect, useState } from 'react';
import { isSignedInOnWeb, needsWebLogin } from '../../api/web-login';

/** Whether the web build still wants a user name and a password; null while that is being asked. */
export function useWebLogin(): { readonly isNeeded: boolean | null; readonly done: () => void } {
  const [isNeeded, setIsNeeded] = useState<boolean | null>(needsWebLogin ? null : false);
  useEffect(() => {
    if (needsWebLogin) void isSignedInOnWeb().then((isIn) => setIsNeeded(!isIn));
  }, []);
  return { isNeeded, done: () => setIsNeeded(false) };
}
