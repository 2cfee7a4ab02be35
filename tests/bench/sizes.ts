import type { SettlementSizes } from './settlement';

/** How much there is when the growing parts measure. */
export interface BenchSizes {
  readonly orders: readonly number[];
  readonly products: readonly number[];
  readonly transfers: readonly number[];
  readonly lots: readonly number[];
  /** On one dealer's account. */
  readonly dealerTransfers: readonly number[];
  /** Of one dealer's statement. */
  readonly dealerLines: readonly number[];
  readonly settlement: SettlementSizes;
  /** Of a retailer's sheet. */
  readonly settlementRows: readonly number[];
  /** Entries of commission that are due. */
  readonly release: readonly number[];
}

/** Some minutes. */
export const SHORT: BenchSizes = {
  orders: [1_000, 10_000],
  products: [100, 1_000, 10_000],
  transfers: [1_000, 10_000, 100_000],
  lots: [10_000, 100_000],
  dealerTransfers: [1, 1_000, 100_000],
  dealerLines: [100, 1_000, 10_000],
  settlement: { entries: [1_000, 10_000, 100_000], payees: [20, 200, 1_000] },
  settlementRows: [1_000, 10_000, 50_000],
  release: [1_000, 10_000, 100_000],
};

/** The sizes that the company may reach; the better part of an hour. */
export const FULL: BenchSizes = {
  orders: [...SHORT.orders, 100_000],
  products: [...SHORT.products, 100_000],
  transfers: [...SHORT.transfers, 1_000_000],
  lots: [...SHORT.lots, 1_000_000],
  dealerTransfers: SHORT.dealerTransfers,
  dealerLines: [...SHORT.dealerLines, 100_000],
  settlement: { entries: [...SHORT.settlement.entries, 1_000_000], payees: [20, 200, 2_000, 20_000] },
  settlementRows: [...SHORT.settlementRows, 200_000],
  release: [...SHORT.release, 1_000_000],
};
