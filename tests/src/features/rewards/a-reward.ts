import type { Reward } from '../../../../src/features/rewards/view-model';

/** A filter for 500 points, twice each. */
export const aReward: Reward = {
  id: 'rwd_00000001',
  title: '滤芯一支',
  kind: 'goods',
  product: { id: 'prd_00000001', name: '复合滤芯', model: 'RF-1', pictureKey: 'consumable', listPriceFen: 12_900 },
  points: 0,
  coupon: null,
  quantity: 20,
  left: 12,
  costPoints: 500,
  perPerson: 2,
  state: 'open',
  taken: 0,
};

/** A coupon for 200 points. */
export const aCouponReward: Reward = {
  ...aReward,
  id: 'rwd_00000002',
  title: '50 元券',
  kind: 'coupon',
  product: null,
  coupon: { ruleId: 'cpr_00000001', title: '暖冬券', amountFen: 5_000, minimumFen: 50_000, validDays: 30 },
  costPoints: 200,
  perPerson: 1,
};
