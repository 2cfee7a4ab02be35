import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Output } from '../shared/contract/registry';
import { deviceStorage } from './device-storage';

/** A product or set as the mall showed it when it was put in; what it costs is always asked anew. */
export type CartProduct = Output<'catalog.mall.list'>['rows'][number];

export interface CartLine {
  readonly product: CartProduct;
  readonly quantity: number;
}

/** An order takes so many different things, and so many of one (checkout contract). */
export const MOST_LINES = 20;
export const MOST_OF_ONE = 99;

interface CartStore {
  readonly lines: readonly CartLine[];
  /** More of what is there already, else a new line on top. @returns false when the cart is full */
  readonly add: (product: CartProduct, quantity: number) => boolean;
  readonly setQuantity: (productId: string, quantity: number) => void;
  readonly remove: (productIds: readonly string[]) => void;
}

const within = (quantity: number) => Math.min(Math.max(quantity, 1), MOST_OF_ONE);

/** What somebody means to buy; it stays on this phone until it is ordered. */
export const useCart = create<CartStore>()(
  persist(
    (set, get) => ({
      lines: [],
      add: (product, quantity) => {
        const { lines } = get();
        const known = lines.find((line) => line.product.id === product.id);
        if (known === undefined && lines.length >= MOST_LINES) return false;
        const others = lines.filter((line) => line !== known);
        set({ lines: [{ product, quantity: within((known?.quantity ?? 0) + quantity) }, ...others] });
        return true;
      },
      setQuantity: (productId, quantity) =>
        set(({ lines }) => ({
          lines: lines.map((line) => (line.product.id === productId ? { ...line, quantity: within(quantity) } : line)),
        })),
      remove: (productIds) =>
        set(({ lines }) => ({ lines: lines.filter(({ product }) => !productIds.includes(product.id)) })),
    }),
    { name: 'cart', storage: createJSONStorage(() => deviceStorage), partialize: ({ lines }) => ({ lines }) },
  ),
);
