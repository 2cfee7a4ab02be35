import { create } from 'zustand';
import type { CaseStyle, Room } from '../../shared/domain/catalog/case-kinds';
import type { ProductCategory } from '../../shared/domain/catalog/categories';

export interface CaseNarrowing {
  readonly style: CaseStyle | 'all';
  readonly room: Room | 'all';
  readonly category: ProductCategory | 'all';
  /** Empty: every model. */
  readonly productId: string;
}

interface CaseFilterStore extends CaseNarrowing {
  readonly narrow: (part: Partial<CaseNarrowing>) => void;
  readonly clear: () => void;
}

const EVERYTHING: CaseNarrowing = { style: 'all', room: 'all', category: 'all', productId: '' };

/** What the library is narrowed to; it survives opening a case and coming back. */
export const useCaseFilter = create<CaseFilterStore>()((set) => ({
  ...EVERYTHING,
  // Another category has other models.
  narrow: (part) => set(part.category === undefined ? part : { productId: '', ...part }),
  clear: () => set(EVERYTHING),
}));
