import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { deviceStorage } from './device-storage';

interface PositionConsent {
  /** Null until the technician was asked. He is asked once on a phone, and may change his mind whenever it is shared. */
  readonly granted: boolean | null;
  readonly decide: (granted: boolean) => void;
}

/** Whether the technician lets his customers see where he is while he is on his way to them (C7). */
export const usePositionConsent = create<PositionConsent>()(
  persist((set) => ({ granted: null, decide: (granted) => set({ granted }) }), {
    name: 'position-consent',
    storage: createJSONStorage(() => deviceStorage),
    partialize: ({ granted }) => ({ granted }),
  }),
);
