import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { EMPTY_ADDRESSEE, type Addressee } from '../shared/domain/orders/addressee';
import { deviceStorage } from './device-storage';

interface AddresseeStore {
  /** As it was typed last; the next order begins with it. */
  readonly addressee: Addressee;
  readonly change: (part: Partial<Addressee>) => void;
}

/** Where this person has things sent; it stays on this phone. */
export const useAddressee = create<AddresseeStore>()(
  persist(
    (set) => ({
      addressee: EMPTY_ADDRESSEE,
      change: (part) => set(({ addressee }) => ({ addressee: { ...addressee, ...part } })),
    }),
    {
      name: 'addressee',
      storage: createJSONStorage(() => deviceStorage),
      partialize: ({ addressee }) => ({ addressee }),
    },
  ),
);
