import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { KeptMedium } from '../../components/media/media-items';
import { DAY_MS, dayOf } from '../../shared/kernel/time';
import { deviceStorage } from '../../stores/device-storage';
import type { RequestDraft } from './request-model';

/** A request that somebody began and did not send. */
export interface UnsentRequest {
  /** Of the start that it was written for. */
  readonly key: string;
  readonly draft: RequestDraft;
  readonly media: readonly KeptMedium[];
  /** When it was touched last, epoch milliseconds. */
  readonly at: number;
}

interface UnsentStore {
  readonly unsent: UnsentRequest | null;
  readonly keep: (unsent: UnsentRequest) => void;
  readonly drop: () => void;
}

/** The request that is being written; it stays on this phone until it is sent. */
export const useUnsentRequest = create<UnsentStore>()(
  persist((set) => ({ unsent: null, keep: (unsent) => set({ unsent }), drop: () => set({ unsent: null }) }), {
    name: 'service-request',
    storage: createJSONStorage(() => deviceStorage),
    partialize: ({ unsent }) => ({ unsent }),
  }),
);

/** Somebody who comes back later than that has something else in mind. */
const KEPT_DAYS = 7;

interface Wanted {
  readonly key: string;
  /** The household's machines. */
  readonly appliances: readonly { readonly id: string }[];
}

/** What was written for this start, without the wishes that are over; null when there is nothing, or its machine is gone. */
export function unsentFor(unsent: UnsentRequest | null, { key, appliances }: Wanted, now: number): UnsentRequest | null {
  if (unsent === null || unsent.key !== key || now - unsent.at > KEPT_DAYS * DAY_MS) return null;
  const { applianceId, wishes } = unsent.draft;
  if (applianceId !== null && appliances.every(({ id }) => id !== applianceId)) return null;
  return { ...unsent, draft: { ...unsent.draft, wishes: wishes.filter(({ on }) => on > dayOf(now)) } };
}
