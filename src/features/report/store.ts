import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Output } from '../../shared/contract/registry';
import { deviceStorage } from '../../stores/device-storage';
import { EMPTY_ADDRESSEE, type Addressee } from '../../shared/domain/orders/addressee';
import { formatFen } from '../../shared/kernel/money';

export type Product = Output<'catalog.product.list'>['rows'][number];

/** One line as it is being filled in; the price is what was typed. */
export interface DraftLine {
  readonly product: Product;
  readonly quantity: number;
  readonly unitPriceText: string;
}

export interface WishedWindow {
  readonly on: string;
  readonly from: string;
  readonly to: string;
}

export interface ReportDraft {
  readonly lines: readonly DraftLine[];
  readonly pasted: string;
  readonly customer: Addressee;
  readonly wishedWindow: WishedWindow | null;
  readonly remark: string;
  /** The lead that the sale began as; missing in drafts of old. */
  readonly lead?: { readonly leadId: string; readonly name: string; readonly title: string } | null;
}

export const EMPTY_DRAFT: ReportDraft = {
  lines: [],
  pasted: '',
  customer: EMPTY_ADDRESSEE,
  wishedWindow: null,
  remark: '',
  lead: null,
};

interface DraftStore {
  readonly draft: ReportDraft;
  /** Products reported last, the newest first; what sells today sells again. */
  readonly recent: readonly Product[];
  readonly change: (part: Partial<ReportDraft>) => void;
  readonly changeCustomer: (part: Partial<Addressee>) => void;
  /** One more piece when the product is there already: a product stands on one line. */
  readonly addProduct: (product: Product) => void;
  readonly changeLine: (productId: string, part: Partial<Omit<DraftLine, 'product'>>) => void;
  readonly removeLine: (productId: string) => void;
  /** A sale that began as a lead: to whom is known, and goods that were chosen before stay. */
  readonly beginWith: (lead: { readonly leadId: string; readonly name: string; readonly phone: string; readonly title: string }) => void;
  readonly clear: () => void;
  /** The report was taken: its products come first next time, and the form is empty. */
  readonly finish: () => void;
}

const RECENT_LIMIT = 6;
export const MOST_PIECES = 99;

/** The line a product starts with: one piece at the list price. */
export function newLine(product: Product): DraftLine {
  return { product, quantity: 1, unitPriceText: formatFen(product.listPriceFen).replace(/,/g, '') };
}

/** A sale being written down; it stays on this phone until it is sent. */
export const useReportDraft = create<DraftStore>()(
  persist(
    (set) => ({
      draft: EMPTY_DRAFT,
      recent: [],
      change: (part) => set(({ draft }) => ({ draft: { ...draft, ...part } })),
      changeCustomer: (part) => set(({ draft }) => ({ draft: { ...draft, customer: { ...draft.customer, ...part } } })),
      addProduct: (product) =>
        set(({ draft }) => {
          const known = draft.lines.some((line) => line.product.id === product.id);
          const lines = known
            ? draft.lines.map((line) =>
                line.product.id === product.id ? { ...line, quantity: Math.min(line.quantity + 1, MOST_PIECES) } : line,
              )
            : [...draft.lines, newLine(product)];
          return { draft: { ...draft, lines } };
        }),
      changeLine: (productId, part) =>
        set(({ draft }) => ({
          draft: {
            ...draft,
            lines: draft.lines.map((line) => (line.product.id === productId ? { ...line, ...part } : line)),
          },
        })),
      removeLine: (productId) =>
        set(({ draft }) => ({
          draft: { ...draft, lines: draft.lines.filter((line) => line.product.id !== productId) },
        })),
      beginWith: ({ leadId, name, phone, title }) =>
        set(({ draft }) => ({ draft: { ...EMPTY_DRAFT, lines: draft.lines, customer: { ...EMPTY_ADDRESSEE, name, phone }, lead: { leadId, name, title } } })),
      clear: () => set({ draft: EMPTY_DRAFT }),
      finish: () =>
        set(({ draft, recent }) => {
          const sold = draft.lines.map((line) => line.product);
          const others = recent.filter((product) => !sold.some(({ id }) => id === product.id));
          return { draft: EMPTY_DRAFT, recent: [...sold, ...others].slice(0, RECENT_LIMIT) };
        }),
    }),
    {
      name: 'report-draft',
      storage: createJSONStorage(() => deviceStorage),
      partialize: ({ draft, recent }) => ({ draft, recent }),
    },
  ),
);
