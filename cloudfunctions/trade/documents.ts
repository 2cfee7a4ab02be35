import type { NamedLine } from '../../src/shared/domain/trade/plan-list';
import type { TradeTerms } from '../../src/shared/domain/trade/terms';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** Who wrote a version, when and why. */
export interface Written {
  /** From 1 on. */
  readonly version: number;
  readonly byId: string;
  readonly byName: string;
  readonly reason: string;
  readonly at: number;
}

/** The terms in force with one organisation, whose id is theirs; missing until headquarters says something. */
export interface TermsDocument extends Document, Written {
  readonly values: TradeTerms;
}
export const tradeTerms = defineCollection<TermsDocument>()('trade_terms');

/** Every version for ever; never changed. */
export interface TermsVersionDocument extends Document, Written {
  readonly organisationId: string;
  readonly values: TradeTerms;
  /** What held until then. */
  readonly before: TradeTerms;
}
export const tradeTermsVersions = defineCollection<TermsVersionDocument>()('trade_terms_versions', [
  index('by_organisation', ['organisationId', '-_id']),
]);

/** What of a list is shown in the row of its tier. */
export interface ListHead extends Written {
  readonly id: string;
  readonly effectiveFrom: string;
  /** Whether another one took its place before it began: it never holds. */
  readonly replaced: boolean;
  readonly lineCount: number;
}

/**
 * A tier 价格级别 with the heads of its latest lists, newest first. Whoever gives it a list reads and writes it, so that of two
 * at once the second sees the first.
 */
export interface PriceTierDocument extends Document {
  readonly name: string;
  /** Of its latest list. */
  readonly version: number;
  readonly lists: readonly ListHead[];
}
export const priceTiers = defineCollection<PriceTierDocument>()('price_tiers', [index('by_name', ['name'], { unique: true })]);

/** A list of a tier. Once it holds it is never changed; one that is replaced before that stays, and holds never. */
export interface PriceListDocument extends Document, Written {
  readonly tierId: string;
  readonly effectiveFrom: string;
  readonly replaced: boolean;
  readonly lines: readonly NamedLine[];
}
export const priceLists = defineCollection<PriceListDocument>()('price_lists', [index('by_day', ['tierId', 'replaced', '-effectiveFrom'])]);

const VERSION_DIGITS = 6;

/** Versions of one organisation's terms sort by their number. */
export const termsVersionId = (organisationId: string, version: number): string =>
  `${organisationId}:${String(version).padStart(VERSION_DIGITS, '0')}`;
