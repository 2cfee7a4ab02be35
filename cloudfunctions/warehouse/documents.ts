import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { IncomingLine } from '../../src/shared/domain/stock/incoming';
import type { ArrivalState } from '../../src/shared/domain/stock/arrival';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** A product as it was called when something was written about it. */
export interface NamedProduct {
  readonly productId: string;
  readonly name: string;
  readonly model: string;
  readonly category: ProductCategory;
}

/** Pieces of one product that were bought and are expected. What of them is on its way is a pending transfer. */
export interface ArrivalDocument extends Document, NamedProduct {
  readonly state: ArrivalState;
  readonly quantity: number;
  readonly received: number;
  readonly cancelled: number;
  readonly expectedOn: string;
  /** Who sends them, and the number on his paper; either may be empty. */
  readonly supplier: string;
  readonly reference: string;
  readonly announcedBy: string;
  readonly announcedAt: number;
  /** How often some of them came, or the day was moved: the open part lies in the transfer of this number. */
  readonly step: number;
  /** The day and the id in one: open ones are read in this order. */
  readonly dueKey: string;
}

/** What of one product is on its way, kept with every arrival's change; its id is the product's. */
export interface IncomingDocument extends Document {
  readonly lines: readonly IncomingLine[];
}

export const stockArrivals = defineCollection<ArrivalDocument>()('stock_arrivals', [
  index('by_state', ['state', 'dueKey']),
  index('by_product', ['productId', '-_id']),
]);
export const stockIncoming = defineCollection<IncomingDocument>()('stock_incoming');
