import { RECORD_PAGE } from '../../src/shared/contract/offers';
import { MOST_MORE_BINS } from '../../src/shared/domain/loyalty/bins';
import { MOST_PRIZES } from '../../src/shared/domain/loyalty/lottery';
import { ledgerAccounts, type AccountDocument } from '../_kit/ledger/documents';
import { above, below } from '../_kit/persistence/conditions';
import { findPage, type Page } from '../_kit/persistence/pages';
import type { Reader, Stage } from '../_kit/persistence/reader';
import {
  draws,
  lotteries,
  lotterySeeds,
  rewards,
  type DrawDocument,
  type LotteryDocument,
  type LotterySeedDocument,
  type RewardDocument,
} from './offer-documents';
import { drawList, type DrawList } from './draw-record';
import { WITH_PRIZE } from './repository';

export const MOST_REWARDS = 50;
export const MOST_LOTTERIES = 20;
/** What the office sees; a company with more has closed old ones. */
export const MOST_IN_OFFICE = { rewards: 100, lotteries: 50 } as const;
export const MOST_MINE = 50;
/** Accounts with the pieces of one lottery. */
export const MOST_BINS = MOST_PRIZES + MOST_MORE_BINS;

/** A reward with the account that holds what is left of it. */
export type RewardRow = RewardDocument & { readonly prize: readonly AccountDocument[] };

/** A lottery with the accounts of its prizes and its secret, which is for `toLotteryView` to keep. */
export type LotteryRow = LotteryDocument & {
  readonly pieces: readonly AccountDocument[];
  readonly seeds: readonly LotterySeedDocument[];
};

const WITH_PIECES_AND_SEED: readonly Stage[] = [
  { join: { from: ledgerAccounts, localField: 'prizeAccounts', foreignField: '_id', as: 'pieces' } },
  { join: { from: lotterySeeds, localField: '_id', foreignField: '_id', as: 'seeds' } },
];

/** Rewards that can be had now, the newest first. One round trip, as all of these. */
export function openRewards(db: Reader): Promise<readonly RewardRow[]> {
  return rewardRows(db, { state: 'open' }, MOST_REWARDS);
}

export function allRewards(db: Reader): Promise<readonly RewardRow[]> {
  return rewardRows(db, { _id: above('') }, MOST_IN_OFFICE.rewards);
}

export async function rewardRow(db: Reader, rewardId: string): Promise<RewardRow | null> {
  return (await rewardRows(db, { _id: rewardId }, 1))[0] ?? null;
}

function rewardRows(db: Reader, match: object, limit: number): Promise<readonly RewardRow[]> {
  return db.aggregate<RewardRow>(rewards, [{ match: { ...match } }, { sort: { _id: -1 } }, { limit }, WITH_PRIZE]);
}

/** Lotteries as customers see them, the newest first. */
export function shownLotteries(db: Reader, shownAs: 'open' | 'over'): Promise<readonly LotteryRow[]> {
  return lotteryRows(db, { shownAs }, MOST_LOTTERIES);
}

export function allLotteries(db: Reader): Promise<readonly LotteryRow[]> {
  return lotteryRows(db, { _id: above('') }, MOST_IN_OFFICE.lotteries);
}

export async function lotteryRow(db: Reader, lotteryId: string): Promise<LotteryRow | null> {
  return (await lotteryRows(db, { _id: lotteryId }, 1))[0] ?? null;
}

function lotteryRows(db: Reader, match: object, limit: number): Promise<readonly LotteryRow[]> {
  const stages = [{ match: { ...match } }, { sort: { _id: -1 } } as const, { limit }, ...WITH_PIECES_AND_SEED];
  return db.aggregate<LotteryRow>(lotteries, stages);
}

/** A person's draws of one of his lists, the newest first. */
export function pageOfDraws(db: Reader, list: DrawList, after: string | undefined): Promise<Page<DrawDocument>> {
  return findPage(db, draws, { lists: drawList(list) }, after);
}

export function latestDraws(db: Reader, list: DrawList): Promise<readonly DrawDocument[]> {
  return db.find(draws, { where: { lists: drawList(list) }, orderBy: [['_id', 'desc']], limit: MOST_MINE });
}

/** A page of everybody's draws, the newest first; one row more when there is another page. */
export function recordedDraws(db: Reader, lotteryId: string, after: string | undefined): Promise<readonly DrawDocument[]> {
  return db.find(draws, {
    where: { lotteryId, ...(after === undefined ? {} : { _id: below(after) }) },
    orderBy: [['_id', 'desc']],
    limit: RECORD_PAGE + 1,
  });
}
