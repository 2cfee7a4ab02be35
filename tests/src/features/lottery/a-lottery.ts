import type { Draw } from '../../../../src/features/lottery/draw-view';
import type { Lottery, LotteryPage } from '../../../../src/features/lottery/view-model';
import { seedHashOf } from '../../../../src/shared/domain/loyalty/draw-proof';

export const NOW = Date.UTC(2026, 10, 22, 4);
export const SEED = 'c0ffee'.padEnd(64, '7');

const gift = { product: null, points: 0, coupon: null } as const;
const product = {
  id: 'prd_00000001',
  name: '净水器',
  model: 'RO-8',
  pictureKey: 'water_purifier',
  listPriceFen: 299_900,
} as const;

/** Two prizes; nothing in 89.5 of 100 draws. */
export const aLottery: Lottery = {
  id: 'lot_00000001',
  title: '冬日暖心抽奖',
  rules: '中奖结果以本页为准。\n\n有问题打门店电话。',
  state: 'open',
  opensOn: '2026-11-20',
  closesOn: '2026-11-30',
  running: true,
  freeDraws: 1,
  paidDraws: 3,
  costPoints: 20,
  prizes: [
    { ...gift, id: 'lot_00000001_1', title: '净水器', kind: 'goods', product, quantity: 5, left: 3, chanceBps: 50 },
    { ...gift, id: 'lot_00000001_2', title: '50 积分', kind: 'points', points: 50, quantity: 200, left: 0, chanceBps: 1_000 },
  ],
  seedHash: seedHashOf(SEED),
  seed: null,
};

export const aPage: LotteryPage = {
  lottery: aLottery,
  freeLeft: 1,
  paidLeft: 3,
  available: 100,
  personTag: '0123456789abcdef',
  mine: [],
};

/** A draw that won the machine. */
export const aWin: Draw = {
  id: 'drw_00000001',
  lotteryId: 'lot_00000001',
  lotteryTitle: '冬日暖心抽奖',
  number: 2,
  at: NOW,
  costPoints: 0,
  outcome: 'won',
  prize: aLottery.prizes[0] ?? null,
  toClaim: true,
  orderId: null,
  couponId: null,
};

export const noWin: Draw = { ...aWin, id: 'drw_00000002', number: 1, outcome: 'none', prize: null, toClaim: false };
