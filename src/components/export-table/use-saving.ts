import { useState } from 'react';

export interface Saving {
  readonly pending: boolean;
  readonly hasFailed: boolean;
  readonly run: (save: () => Promise<void>) => Promise<void>;
}

/** How far saving a file is; whoever does not take it, or cannot, is told so. */
export function useSaving(): Saving {
  const [pending, setPending] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const run = async (save: () => Promise<void>) => {
    setPending(true);
    setFailed(false);
    try {
      await save();
    } catch {
      setFailed(true);
    } finally {
      setPending(false);
    }
  };
  return { pending, hasFailed, run };
}
