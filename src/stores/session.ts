import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { deviceStorage } from './device-storage';

/** A demo person of devcloud; nobody on the real cloud. */
export interface Persona {
  readonly openid: string;
  readonly name: string;
}

export interface SessionState {
  readonly persona: Persona | null;
  /** The membership the person acts under; null acts as a customer, or as any membership that fits. */
  readonly membershipId: string | null;
  /** Another person has other memberships, so the active one is forgotten. */
  readonly becomePersona: (persona: Persona | null) => void;
  readonly actUnder: (membershipId: string | null) => void;
}

/** Who holds the phone and in which role. What the server knows about them lives in the query cache, not here. */
export const useSessionStore = create<SessionState>()(
  persist(
    (set) => ({
      persona: null,
      membershipId: null,
      becomePersona: (persona) => set({ persona, membershipId: null }),
      actUnder: (membershipId) => set({ membershipId }),
    }),
    {
      name: 'session',
      storage: createJSONStorage(() => deviceStorage),
      partialize: ({ persona, membershipId }) => ({ persona, membershipId }),
    },
  ),
);
