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
  /** True after signing out of the workbench, until a role is entered again. */
  readonly leftWork: boolean;
  /** Another person has other memberships, so the active one is forgotten. */
  readonly becomePersona: (persona: Persona | null) => void;
  readonly actUnder: (membershipId: string | null) => void;
  readonly leaveWork: () => void;
}

/** Who holds the phone and in which role. What the server knows about them lives in the query cache, not here. */
export const useSessionStore = create<SessionState>()(
  persist(
    (set) => ({
      persona: null,
      membershipId: null,
      leftWork: false,
      becomePersona: (persona) => set({ persona, membershipId: null, leftWork: false }),
      actUnder: (membershipId) => set({ membershipId, leftWork: false }),
      leaveWork: () => set({ membershipId: null, leftWork: true }),
    }),
    {
      name: 'session',
      storage: createJSONStorage(() => deviceStorage),
      partialize: ({ persona, membershipId, leftWork }) => ({ persona, membershipId, leftWork }),
    },
  ),
);
