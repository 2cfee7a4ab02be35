import type { ProductCategory } from '../../src/shared/domain/catalog/categories';
import type { HeldAmount } from '../../src/shared/domain/ledger/in-parts';
import type { ArrivalState } from '../../src/shared/domain/stock/arrival';
import type { StockImportKind, StockImportState } from '../../src/shared/domain/stock/import-kinds';
import type { IncomingLine } from '../../src/shared/domain/stock/incoming';
import type { TakeLineState, TakeState } from '../../src/shared/domain/stock/take';
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
  /** What is still expected, set aside in the journal. */
  readonly held: HeldAmount;
  /** The day and the id in one: they are read in this order. */
  readonly dueKey: string;
}

/** What of one product is on its way, kept with every arrival's change; its id is the product's. */
export interface IncomingDocument extends Document {
  readonly lines: readonly IncomingLine[];
}

/** A stock take; what was counted of each model is a line of its own. */
export interface TakeDocument extends Document {
  readonly state: TakeState;
  readonly remark: string;
  readonly lines: number;
  readonly booked: number;
  readonly openedBy: string;
  readonly openedAt: number;
  /** Who let its differences be booked, and why; empty before. */
  readonly approvedBy: string;
  readonly reason: string;
}

export interface TakeLineDocument extends Document, NamedProduct {
  readonly takeId: string;
  readonly state: TakeLineState;
  readonly counted: number;
  /** Beyond the books, or short of them, when it was counted. */
  readonly difference: number;
  readonly countedBy: string;
  readonly countedAt: number;
}

/** One row of a spreadsheet that is to be booked. */
export interface ImportRow extends NamedProduct {
  readonly line: number;
  readonly quantity: number;
  readonly expectedOn: string | null;
  readonly supplier: string;
  readonly reference: string;
}

/** A spreadsheet that was read. Its id follows from what it says, so that the same sheet is the same import. */
export interface ImportDocument extends Document {
  readonly kind: StockImportKind;
  readonly state: StockImportState;
  /** Nobody booked it for a long time: its rows are being deleted, and then it is. For everybody else it is gone. */
  readonly leaving: boolean;
  readonly rows: number;
  readonly pieces: number;
  readonly booked: number;
  readonly skipped: number;
  readonly sample: readonly ImportRow[];
  readonly by: string;
  readonly at: number;
}

/** Some of its rows; they are booked together. */
export interface ImportPartDocument extends Document {
  readonly importId: string;
  readonly done: boolean;
  readonly rows: readonly ImportRow[];
}

export const stockArrivals = defineCollection<ArrivalDocument>()('stock_arrivals', [index('by_state', ['state', 'dueKey'])]);
export const stockIncoming = defineCollection<IncomingDocument>()('stock_incoming');
export const stockTakes = defineCollection<TakeDocument>()('stock_takes', [index('by_state', ['state', '-_id'])]);
export const stockTakeLines = defineCollection<TakeLineDocument>()('stock_take_lines', [index('by_take', ['takeId', 'state', '_id'])]);
export const stockImports = defineCollection<ImportDocument>()('stock_imports', [index('by_state', ['state', '-_id']), index('by_age', ['state', 'at'])]);
export const stockImportParts = defineCollection<ImportPartDocument>()('stock_import_parts', [index('by_import', ['importId', 'done', '_id'])]);
