/** What the warehouse refuses, with the facts that each sentence needs (`codes.ts`). */
export interface WarehouseErrorDetails {
  /** Fewer were counted than orders have reserved. */
  'warehouse.stock.below_reserved': { readonly reserved: number };
  /** Pieces came or went since whoever counts looked. */
  'warehouse.stock.changed': { readonly onHand: number };
  'warehouse.arrival.missing': Record<string, never>;
  /** Nothing of it is expected any more. */
  'warehouse.arrival.closed': Record<string, never>;
  /** Some came, or were given up, since whoever decides looked. */
  'warehouse.arrival.changed': { readonly open: number };
  'warehouse.arrival.too_many_open': { readonly limit: number };
  'warehouse.arrival.day_past': Record<string, never>;
  'warehouse.take.missing': Record<string, never>;
  'warehouse.take.closed': Record<string, never>;
  /** Nothing was counted. */
  'warehouse.take.empty': Record<string, never>;
  'warehouse.import.missing': Record<string, never>;
}
