import type { Bin } from '../../src/shared/domain/loyalty/bins';
import type { DrawsTaken, DrawTerms } from '../../src/shared/domain/loyalty/draw-terms';
import type { Gift } from '../../src/shared/domain/loyalty/gifts';
import type { LotteryDays } from '../../src/shared/domain/loyalty/lottery-days';
import type { DrawOutcome, OfferState, RewardKind } from '../../src/shared/domain/loyalty/states';
import { defineCollection, index, type Document } from '../_kit/persistence/collections';

/** What points are exchanged for. What is left of it lies in the ledger's account `prizeAccount`. */
export interface RewardDocument extends Document, Gift {
  readonly kind: RewardKind;
  readonly costPoints: number;
  readonly quantity: number;
  readonly perPerson: number;
  readonly state: OfferState;
  readonly prizeAccount: string;
  readonly createdAt: number;
}

export const rewards = defineCollection<RewardDocument>()('rewards', [index('by_state', ['state', '-_id'])]);

/** A prize of a lottery, and the accounts in which its pieces lie. */
export interface PrizeFacts extends Gift {
  readonly id: string;
  readonly quantity: number;
  readonly chanceBps: number;
  readonly bins: readonly Bin[];
}

export interface LotteryFacts extends LotteryDays, DrawTerms {
  readonly title: string;
  readonly rules: string;
  readonly prizes: readonly PrizeFacts[];
  /** The promise of the seed, which lies in `lottery_seeds` alone. */
  readonly seedHash: string;
  readonly openedAt: number | null;
  readonly createdAt: number;
}

export interface LotteryDocument extends Document, LotteryFacts {
  /** How customers see it; null for what was never opened. */
  readonly shownAs: 'open' | 'over' | null;
  readonly prizeAccounts: readonly string[];
}

export const lotteries = defineCollection<LotteryDocument>()('lotteries', [index('by_shown', ['shownAs', '-_id'])]);

/** The secret of a lottery; its id is the lottery's. */
export interface LotterySeedDocument extends Document {
  readonly seed: string;
}

export const lotterySeeds = defineCollection<LotterySeedDocument>()('lottery_seeds');

/** A person's draws in a lottery, by which the next one is numbered. Only his own taps meet here. */
export interface DrawCountDocument extends Document, DrawsTaken {}

export const drawCounts = defineCollection<DrawCountDocument>()('draw_counts');
export const drawCountId = (lotteryId: string, personId: string): string => `${lotteryId}:${personId}`;

/** What a draw was told; its document adds what the lists need (`draw-record.ts`). */
export interface DrawFacts {
  readonly lotteryId: string;
  readonly lotteryTitle: string;
  readonly personId: string;
  readonly personTag: string;
  readonly number: number;
  readonly at: number;
  readonly costPoints: number;
  readonly outcome: DrawOutcome;
  /** The prize it fell on; null for no win. */
  readonly prize: (Gift & { readonly id: string }) | null;
  /** The pending transfer that keeps won goods until somebody says where they go. */
  readonly keptBy: string | null;
  readonly orderId: string | null;
  readonly couponId: string | null;
}

export interface DrawDocument extends Document, DrawFacts {
  /** The lists in which its person finds it. */
  readonly lists: readonly string[];
}

export const draws = defineCollection<DrawDocument>()('draws', [
  index('by_lottery', ['lotteryId', '-_id']),
  index('by_list', ['lists', '-_id']),
]);

/** What an order of channel 'gift' came from; its id is the order's. */
export interface GiftOrderDocument extends Document {
  readonly personId: string;
  readonly source: { readonly rewardId: string } | { readonly drawId: string };
}

export const giftOrders = defineCollection<GiftOrderDocument>()('gift_orders');
