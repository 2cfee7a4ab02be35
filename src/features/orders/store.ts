import { create } from 'zustand';
import type { OrderFilter } from '../../shared/domain/orders/stages';

interface OrderFilterStore {
  readonly filter: OrderFilter | 'all';
  readonly search: string;
  readonly choose: (filter: OrderFilter | 'all') => void;
  readonly searchFor: (search: string) => void;
}

/** What the staff's list is narrowed to; it survives opening an order and coming back. */
export const useOrderFilter = create<OrderFilterStore>()((set) => ({
  filter: 'all',
  search: '',
  choose: (filter) => set({ filter }),
  searchFor: (search) => set({ search }),
}));
