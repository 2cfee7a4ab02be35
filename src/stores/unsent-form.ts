import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { DAY_MS } from '../shared/kernel/time';
import { deviceStorage } from './device-storage';

/** A form that somebody began and did not send. */
export interface UnsentForm<Draft, Medium> {
  /** Of what it was written for. */
  readonly key: string;
  readonly draft: Draft;
  readonly media: readonly Medium[];
  /** When it was touched last, epoch milliseconds. */
  readonly at: number;
}

interface UnsentStore<Draft, Medium> {
  readonly unsent: UnsentForm<Draft, Medium> | null;
  readonly keep: (unsent: UnsentForm<Draft, Medium>) => void;
  readonly drop: () => void;
}

/** The form of one kind that is being written; it stays on this phone until it is sent. @param name of its place in the storage */
export const unsentForms = <Draft, Medium>(name: string) =>
  create<UnsentStore<Draft, Medium>>()(
    persist((set) => ({ unsent: null, keep: (unsent) => set({ unsent }), drop: () => set({ unsent: null }) }), {
      name,
      storage: createJSONStorage(() => deviceStorage),
      partialize: ({ unsent }) => ({ unsent }),
    }),
  );

/** Somebody who comes back later than that has something else in mind. */
const KEPT_DAYS = 7;

/** True of what was written for this, not long ago. */
export function isGoneOn(unsent: Pick<UnsentForm<unknown, unknown>, 'key' | 'at'>, key: string, now: number): boolean {
  return unsent.key === key && now - unsent.at <= KEPT_DAYS * DAY_MS;
}
