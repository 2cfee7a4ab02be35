import type { MARGIN_SUBJECT, MarginLife, UnpricedReason } from '../../src/shared/domain/dealers/margin';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';
import type { Doer, Place } from './documents';

/** A line of the order, as it was sold, with the price it costs the store and what became of the difference. */
export interface MarginLine extends MarginLife {
  readonly productId: string;
  readonly title: string;
  readonly model: string;
  readonly quantity: number;
  readonly listPriceFen: number;
  /** What the customer pays for all its pieces, before any refund; whole fen. */
  readonly paidFen: number;
  /** What one piece cost the store by its price list; null and the reason when none said so. */
  readonly tierPriceFen: number | null;
  readonly unpriced: UnpricedReason | null;
  /** The price that finance named instead; kept beside the reason why there was none. */
  readonly named: { readonly priceFen: number; readonly reason: string; readonly by: Doer; readonly at: number } | null;
}

/** What is said of a margin, whose place it is; the rest of its document follows from it. */
export interface MarginFacts extends Place {
  /** The name of where it was sold: the place itself, or a shop below it. */
  readonly soldAt: string;
  readonly orderNo: string;
  readonly placedAt: number;
  /** The settlement subject 结算科目 that all of it stands under. */
  readonly subject: typeof MARGIN_SUBJECT;
  /** What held with the store when the order was placed: version of its terms, its tier, the list that held that day. */
  readonly termsVersion: number;
  readonly priceTier: string;
  readonly priceList: { readonly id: string; readonly version: number; readonly effectiveFrom: string } | null;
  readonly lines: readonly MarginLine[];
  readonly cancelled: boolean;
  /** When everything was delivered and installed, plus the after-sale days; null before. */
  readonly releaseAt: number | null;
  /** Found by the round: a case after the sale is open, and it looks again then. */
  readonly afterSale: boolean;
  readonly lookAgainAt: number | null;
  readonly releasedAt: number | null;
}

/** The margin of one order, whose id it has; made with the order, only for stores that settle margins. */
export interface MarginDocument extends Document, MarginFacts {
  /** When the round is to look at it; null while it waits for something else, and when it is over. */
  readonly dueAt: number | null;
  /** A line waits for finance to name a price. */
  readonly waitsForPrice: boolean;
}

export const dealerMargins = defineCollection<MarginDocument>()('dealer_margins', [
  index('by_organisation', ['organisationPath', '-_id']),
  index('by_price', ['organisationPath', 'waitsForPrice', '-_id']),
  index('by_due', ['dueAt', '_id']),
]);
