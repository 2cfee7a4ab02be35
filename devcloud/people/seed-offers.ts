import type { Input } from '../../src/shared/contract/registry';
import { addDays, dayOf, startOfDay } from '../../src/shared/kernel/time';
import type { Devcloud } from '../start-devcloud';
import { productIdOf, type DemoProduct } from './demo-products';
import type { SeedCall } from './seed-caller';
import type { Happening } from './seed-sales';

const OWNER = 'dev-owner-wu';
const ZHANG = 'dev-customer-zhang';
const LIU = 'dev-customer-liu';
const HOUR_MS = 3_600_000;
const PASSERS_BY = Array.from({ length: 12 }, (_, visitor) => `demo-passer-by-${visitor}`);

type Prize = Input<'loyalty.lottery.save'>['prizes'][number];

const nothing = { productId: null, points: 0, couponRuleId: null };
const goods = (title: string, product: DemoProduct) =>
  ({ ...nothing, title, kind: 'goods', productId: productIdOf(product) }) as const;
const points = (amount: number) => ({ ...nothing, title: `${amount} 积分`, kind: 'points', points: amount }) as const;
const coupon = (title: string, couponRuleId: string) => ({ ...nothing, title, kind: 'coupon', couponRuleId }) as const;

/** Rewards for points, a lottery that is over and can be checked, one that runs, and drafts in the office. */
export function offerHappenings(devcloud: Devcloud, call: SeedCall): readonly Happening[] {
  const today = dayOf(Date.now());
  const day = (daysAgo: number) => addDays(today, -daysAgo);
  const at = (daysAgo: number, hour: number) => startOfDay(day(daysAgo)) + hour * HOUR_MS;
  /** On a clock that already shows today, what is over cannot be played any more. */
  const played = (when: number, run: () => Promise<void>): Happening => ({
    at: when,
    run: async () => {
      if (devcloud.clock.now().getTime() <= when + HOUR_MS) await run();
    },
  });
  const ids = { winter: '', warm: '' };
  const winter = { key: 'winter', title: '立冬抽奖', opensOn: day(20), closesOn: day(14), prizes: winterPrizes } as const;
  const warm = { key: 'warm', title: '冬日暖心抽奖', opensOn: day(8), closesOn: day(-12), prizes: warmPrizes } as const;
  const make = async (lottery: DemoLottery) => {
    ids[lottery.key] = await makeLottery(call, lottery);
  };
  const close = async () => {
    await call(OWNER, 'loyalty.offer.close', { offerId: ids.winter }, 'lottery-winter-close');
  };
  const everybody = [ZHANG, LIU, ...PASSERS_BY];
  return [
    { at: at(60, 9), run: () => makeRewards(call) },
    played(at(21, 9), () => make(winter)),
    ...[19, 18, 17].map((ago) => played(at(ago, 20), () => drawAll(call, ids.winter, day(ago), everybody))),
    played(at(13, 9), close),
    { at: at(9, 9), run: () => make(warm) },
    ...[6, 3].map((ago) => played(at(ago, 20), () => drawAll(call, ids.warm, day(ago), [ZHANG, LIU]))),
    { at: at(1, 9), run: () => writeDrafts(call, day(-20), day(-30)) },
  ];
}

/** The coupon that rewards and prizes give; the office hands it out and it has no number of its own. */
async function giftCoupon(call: SeedCall): Promise<string> {
  const draft = {
    ruleId: null,
    title: '20 元券',
    trigger: 'granted',
    amountFen: 2_000,
    minimumFen: 0,
    categories: [],
    lineAboveFen: 0,
    lineCategories: [],
    validDays: 60,
    perPerson: 100,
    total: null,
  } as const satisfies Input<'loyalty.coupon_rule.save'>;
  const { id: offerId } = await call(OWNER, 'loyalty.coupon_rule.save', draft, 'rule-gift');
  await call(OWNER, 'loyalty.offer.open', { offerId }, 'rule-gift-open');
  return offerId;
}

async function makeRewards(call: SeedCall): Promise<void> {
  const couponRuleId = await giftCoupon(call);
  const rewards = [
    { key: 'filter', ...goods('前置复合滤芯一支', 'filterComposite'), costPoints: 1_900, quantity: 10, perPerson: 2 },
    { key: 'coupon', ...coupon('20 元券', couponRuleId), costPoints: 180, quantity: 100, perPerson: 3 },
    { key: 'purifier', ...goods('800G 反渗透净水器', 'purifier800'), costPoints: 23_000, quantity: 1, perPerson: 1 },
  ] as const;
  for (const { key, ...reward } of rewards) {
    const { id: offerId } = await call(OWNER, 'loyalty.reward.save', { rewardId: null, ...reward }, `reward-${key}`);
    await call(OWNER, 'loyalty.offer.open', { offerId }, `reward-${key}-open`);
  }
}

interface DemoLottery {
  readonly key: 'winter' | 'warm';
  readonly title: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly prizes: (couponRuleId: string) => Prize[];
}

const winterPrizes = (couponRuleId: string): Prize[] => [
  { ...goods('前置复合滤芯一支', 'filterComposite'), quantity: 2, chanceBps: 800 },
  { ...coupon('20 元券', couponRuleId), quantity: 5, chanceBps: 1_500 },
  { ...points(20), quantity: 50, chanceBps: 3_000 },
];

const warmPrizes = (couponRuleId: string): Prize[] => [
  { ...goods('800G 反渗透净水器', 'purifier800'), quantity: 1, chanceBps: 10 },
  { ...goods('前置复合滤芯一支', 'filterComposite'), quantity: 8, chanceBps: 200 },
  { ...coupon('20 元券', couponRuleId), quantity: 60, chanceBps: 1_000 },
  { ...points(20), quantity: 300, chanceBps: 2_500 },
];

const terms = { rules: '同一个人只能用一个微信号参加。', freeDraws: 1, paidDraws: 5, costPoints: 20 };

/** @returns its id */
async function makeLottery(call: SeedCall, { key, prizes, ...facts }: DemoLottery): Promise<string> {
  const couponRuleId = await giftCoupon(call);
  const draft = { lotteryId: null, ...terms, ...facts, prizes: prizes(couponRuleId) };
  const { id: offerId } = await call(OWNER, 'loyalty.lottery.save', draft, `lottery-${key}`);
  await call(OWNER, 'loyalty.offer.open', { offerId }, `lottery-${key}-open`);
  return offerId;
}

/** One free draw of each, once a day. */
async function drawAll(call: SeedCall, lotteryId: string, on: string, people: readonly string[]): Promise<void> {
  for (const openid of people) await call(openid, 'loyalty.lottery.draw', { lotteryId }, `draw-${lotteryId}-${on}-${openid}`);
}

/** What the office has not opened yet. */
async function writeDrafts(call: SeedCall, opensOn: string, closesOn: string): Promise<void> {
  const reward = { ...goods('电热水器镁棒一根', 'anodeRod'), costPoints: 700, quantity: 2, perPerson: 1 };
  await call(OWNER, 'loyalty.reward.save', { rewardId: null, ...reward }, 'reward-rod');
  const prizes = [{ ...points(50), quantity: 100, chanceBps: 2_000 }];
  const lottery = { lotteryId: null, ...terms, title: '年终抽奖', opensOn, closesOn, prizes };
  await call(OWNER, 'loyalty.lottery.save', lottery, 'lottery-year');
}
