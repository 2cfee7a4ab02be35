import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { deviceStorage } from './device-storage';
import { useSessionStore } from './session';

/** What a technician said on this phone, and on the way to which visit; null: on no way. */
interface Decision {
  readonly by: string;
  readonly granted: boolean;
  readonly workOrderId: string | null;
}

interface PositionConsent {
  readonly decision: Decision | null;
  readonly decide: (decision: Decision) => void;
}

/** Whether the technician lets his customers see where he is while he is on his way to them (C7). */
export const usePositionDecision = create<PositionConsent>()(
  persist((set) => ({ decision: null, decide: (decision) => set({ decision }) }), {
    // Another name than before: what was said once for ever is asked again.
    name: 'position-consent-2',
    storage: createJSONStorage(() => deviceStorage),
    partialize: ({ decision }) => ({ decision }),
  }),
);

const keyOf = (openid: string | undefined, membershipId: string | null): string => `${openid ?? ''}|${membershipId ?? ''}`;

/**
 * What he said of this visit; null: he is to be asked. His yes holds on this phone until he takes it back, his no and his taking
 * back for this visit alone; of what a colleague said on the same phone nobody makes anything.
 */
export function usePositionConsent(workOrderId: string): { readonly granted: boolean | null; readonly decide: (granted: boolean) => void } {
  const by = useSessionStore(({ persona, membershipId }) => keyOf(persona?.openid, membershipId));
  const { decision, decide } = usePositionDecision();
  const holds = decision !== null && decision.by === by && (decision.granted || decision.workOrderId === workOrderId);
  return { granted: holds ? decision.granted : null, decide: (granted) => decide({ by, granted, workOrderId }) };
}

/** The same outside of any visit: whether his yes holds. Without one he is asked on his next way. */
export function useStandingConsent(membershipId: string): { readonly granted: boolean; readonly decide: (granted: boolean) => void } {
  const by = useSessionStore(({ persona }) => keyOf(persona?.openid, membershipId));
  const { decision, decide } = usePositionDecision();
  const granted = decision !== null && decision.by === by && decision.granted;
  return { granted, decide: (said) => decide({ by, granted: said, workOrderId: null }) };
}
