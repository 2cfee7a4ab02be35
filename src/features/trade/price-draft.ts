import type { Input, Output } from '../../shared/contract/registry';
import { addDays } from '../../shared/kernel/time';
import type { PriceLine, PriceListPage } from './price-view';

type Save = Input<'trade.price.save'>;
export type TableRow = Output<'trade.price.preview'>['rows'][number];

/** What is to change in a list, not saved yet. */
export interface PriceDraft {
  readonly changes: ReadonlyMap<string, { readonly row: Omit<PriceLine, 'priceFen' | 'beforeFen'>; readonly priceFen: number | null }>;
  /** Whether what is not among the changes goes out of the list. */
  readonly dropOthers: boolean;
}

export const NO_CHANGES: PriceDraft = { changes: new Map(), dropOthers: false };

/** @param priceFen null takes the product out */
export function withPrice(draft: PriceDraft, row: Omit<PriceLine, 'priceFen' | 'beforeFen'>, priceFen: number | null): PriceDraft {
  return { ...draft, changes: new Map([...draft.changes, [row.productId, { row, priceFen }]]) };
}

/** A whole table on top of what was changed by hand; dropping all others begins anew. */
export function withTable(draft: PriceDraft, rows: readonly TableRow[], dropOthers: boolean): PriceDraft {
  const start: PriceDraft = dropOthers ? { changes: new Map(), dropOthers } : draft;
  return rows.reduce((all, row) => withPrice(all, row, row.priceFen), start);
}

/** The list as it would be. */
export function linesWith(lines: readonly PriceLine[], { changes, dropOthers }: PriceDraft): readonly PriceLine[] {
  const before = new Map(lines.map((line) => [line.productId, line.priceFen]));
  const kept = dropOthers ? [] : lines.filter(({ productId }) => !changes.has(productId));
  const changed = [...changes.values()].flatMap(({ row, priceFen }) =>
    priceFen === null ? [] : [{ ...row, priceFen, beforeFen: before.get(row.productId) ?? null }],
  );
  return [...kept, ...changed].sort((one, other) => (one.model < other.model ? -1 : 1));
}

/** When a list that follows this one begins, unless somebody says otherwise: a coming one stays where it is. */
export function usualBeginning({ effectiveFrom, standing }: PriceListPage['list'], today: string): string {
  return standing === 'coming' ? effectiveFrom : addDays(today, 1);
}

export function toChanges({ changes }: PriceDraft): Save['changes'] {
  return [...changes.values()].map(({ row, priceFen }) => ({ productId: row.productId, priceFen }));
}

/** The list that takes over from the one on screen. */
export function toSave({ tier, list }: PriceListPage, draft: PriceDraft, when: { readonly effectiveFrom: string; readonly reason: string }): Save {
  return {
    tier: { kind: 'known', id: tier.id },
    basedOn: tier.version,
    from: draft.dropOthers ? null : list.id,
    replaces: list.standing === 'coming' ? list.id : null,
    changes: toChanges(draft),
    ...when,
  };
}
