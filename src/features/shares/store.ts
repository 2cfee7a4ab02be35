import { create } from 'zustand';

export interface OwnSceneState {
  /** The code under which the person shares, once he did. */
  readonly scene: string | null;
  readonly know: (scene: string) => void;
}

export const useOwnScene = create<OwnSceneState>()((set) => ({ scene: null, know: (scene) => set({ scene }) }));
