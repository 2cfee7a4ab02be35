import fc from 'fast-check';
import * as v from 'valibot';
import { NEW_GIFT } from '../../../../src/features/offers/gift-draft';
import {
  chanceIn,
  lotteryDraftOf,
  lotteryInput,
  lotteryProblems,
  NEW_PRIZE,
  prizeProblems,
  sumOfChances,
  type LotteryDraft,
  type PrizeDraft,
} from '../../../../src/features/offers/lottery-draft';
import { rewardDraftOf, rewardInput, rewardProblems, type RewardDraft } from '../../../../src/features/offers/reward-draft';
import { offersContract } from '../../../../src/shared/contract/offers';
import { offersText } from '../../../../src/text/offers';
import { aReward } from '../rewards/a-reward';
import { aLottery } from '../lottery/a-lottery';

const { gift: giftWordsOf, rewards: rewardWords, lotteries } = offersText;
const { form } = lotteries;
const TODAY = '2026-11-22';
const product = { id: 'prd_00000001', shown: 'RF-1 复合滤芯', listPriceFen: 12_900 };
const goodReward: RewardDraft = { ...rewardDraftOf(null), title: '滤芯一支', product, quantity: '20', cost: '500' };
const prize: PrizeDraft = { ...NEW_PRIZE, title: '滤芯一支', product, quantity: '5', chance: '0.5' };
const goodLottery: LotteryDraft = {
  ...lotteryDraftOf(null),
  title: '冬日暖心抽奖',
  opensOn: TODAY,
  closesOn: '2026-11-30',
  prizes: [prize],
};

describe('a reward that is being written', () => {
  it('is what was typed', () => {
    expect(rewardInput(null, goodReward)).toEqual({
      rewardId: null,
      kind: 'goods',
      title: '滤芯一支',
      productId: 'prd_00000001',
      points: 0,
      couponRuleId: null,
      quantity: 20,
      costPoints: 500,
      perPerson: 1,
    });
  });

  it('keeps what belongs to another kind to itself', () => {
    const coupon = { id: 'cpr_00000001', amountFen: 5_000 };
    expect(rewardInput(null, { ...goodReward, kind: 'coupon', coupon })).toMatchObject({
      productId: null,
      couponRuleId: 'cpr_00000001',
    });
  });

  it.each<[Partial<RewardDraft>, unknown]>([
    [{ title: ' ' }, { title: giftWordsOf.titleWrong }],
    [{ product: null }, { product: giftWordsOf.productNeeded }],
    [{ kind: 'coupon' }, { coupon: giftWordsOf.couponNeeded }],
    [{ quantity: '0' }, { quantity: giftWordsOf.quantityWrong }],
    [{ quantity: '1.5' }, { quantity: giftWordsOf.quantityWrong }],
    [{ cost: '' }, { cost: rewardWords.costWrong }],
    [{ perPerson: '101' }, { perPerson: rewardWords.perPersonWrong }],
  ])('of %j says what is wrong, and is not saved', (typed, problems) => {
    expect(rewardProblems({ ...goodReward, ...typed })).toEqual(problems);
    expect(rewardInput(null, { ...goodReward, ...typed })).toBeNull();
  });

  it('comes back as it was typed', () => {
    expect(rewardInput(aReward.id, rewardDraftOf(aReward))).toMatchObject({
      title: aReward.title,
      productId: 'prd_00000001',
      quantity: 20,
      costPoints: 500,
      perPerson: 2,
    });
  });
});

describe('a chance in per cent', () => {
  it.each([
    ['0.01', 1],
    ['0.5', 50],
    ['12.34', 1_234],
    ['100', 10_000],
    ['0', null],
    ['0.001', null],
    ['100.01', null],
    ['-1', null],
    ['', null],
    ['1e2', null],
  ])('"%s" is %s of ten thousand', (typed, chanceBps) => {
    expect(chanceIn(typed)).toBe(chanceBps);
  });
});

describe('a lottery that is being written', () => {
  it('is what was typed', () => {
    expect(lotteryInput(null, goodLottery, TODAY)).toEqual({
      lotteryId: null,
      title: '冬日暖心抽奖',
      rules: '',
      opensOn: TODAY,
      closesOn: '2026-11-30',
      freeDraws: 1,
      paidDraws: 0,
      costPoints: 20,
      prizes: [
        {
          kind: 'goods',
          title: '滤芯一支',
          productId: 'prd_00000001',
          points: 0,
          couponRuleId: null,
          quantity: 5,
          chanceBps: 50,
        },
      ],
    });
  });

  it.each<[Partial<LotteryDraft>, unknown]>([
    [{ title: '' }, { title: form.titleWrong }],
    [{ opensOn: null }, { opensOn: form.dayNeeded }],
    [{ closesOn: '2026-11-21' }, { closesOn: form.daysWrong }],
    [{ opensOn: '2026-11-01', closesOn: '2026-11-21' }, { closesOn: form.daysWrong }],
    [{ freeDraws: '0' }, { freeDraws: form.freeWrong }],
    [{ paidDraws: '51' }, { paidDraws: form.paidWrong }],
    [{ paidDraws: '3', cost: '0' }, { cost: form.costWrong }],
    [{ prizes: [] }, { prizes: form.prizesNeeded }],
    [{ prizes: Array<PrizeDraft>(11).fill(prize) }, { prizes: form.prizesMost }],
    [{ prizes: [{ ...prize, chance: '60' }, { ...prize, chance: '40.01' }] }, { prizes: form.sumWrong('100.01%') }],
  ])('of %j says what is wrong, and is not saved', (typed, problems) => {
    expect(lotteryProblems({ ...goodLottery, ...typed }, TODAY)).toEqual(problems);
    expect(lotteryInput(null, { ...goodLottery, ...typed }, TODAY)).toBeNull();
  });

  it('may give every chance away, to the last one', () => {
    const prizes = [
      { ...prize, chance: '60' },
      { ...prize, chance: '40' },
    ];
    expect(sumOfChances(prizes)).toBe(10_000);
    expect(lotteryProblems({ ...goodLottery, prizes }, TODAY)).toEqual({});
  });

  it('does not ask for a price where nobody can pay', () => {
    expect(lotteryInput(null, { ...goodLottery, cost: '' }, TODAY)?.costPoints).toBe(20);
  });

  it('asks each prize for its chance', () => {
    expect(prizeProblems({ ...prize, chance: '' })).toEqual({ chance: form.chanceWrong });
    expect(prizeProblems({ ...NEW_GIFT, kind: 'points', title: '积分', points: '0', quantity: '1', chance: '1' })).toEqual({
      points: giftWordsOf.pointsWrong,
    });
  });

  it('comes back as it was typed', () => {
    const input = lotteryInput(aLottery.id, lotteryDraftOf(aLottery), TODAY);
    expect(input?.prizes.map(({ title, chanceBps, quantity }) => [title, chanceBps, quantity])).toEqual(
      aLottery.prizes.map(({ title, chanceBps, quantity }) => [title, chanceBps, quantity]),
    );
    expect(input).toMatchObject({ title: aLottery.title, rules: aLottery.rules, paidDraws: 3, costPoints: 20 });
  });

  it('is taken by the server whenever nothing is wrong with it', () => {
    const { input } = offersContract['loyalty.lottery.save'];
    const typed = fc.oneof(fc.string({ maxLength: 35 }), fc.integer({ min: -5, max: 200_000_000 }).map(String), fc.constantFrom('1', '0.5', '3'));
    const day = fc.constantFrom(null, TODAY, '2026-11-30', '2027-01-01');
    const prizes = fc.array(fc.record({ ...fields(typed), chance: typed }), { maxLength: 4 });
    const drafts = fc.record({ title: typed, rules: typed, opensOn: day, closesOn: day, freeDraws: typed, paidDraws: typed, cost: typed, prizes: fc.oneof(prizes, fc.constant([prize])) });
    fc.assert(
      fc.property(drafts, (draft) => {
        // A prize leaves its sheet only when nothing is wrong with it.
        const whole = draft.prizes.filter((one) => Object.keys(prizeProblems(one)).length === 0);
        const sent = lotteryInput(null, { ...draft, prizes: whole }, TODAY);
        if (sent !== null) expect(v.safeParse(input, sent).success).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

function fields(typed: fc.Arbitrary<string>) {
  return {
    kind: fc.constantFrom('goods', 'points', 'coupon'),
    title: typed,
    product: fc.constantFrom(null, product),
    points: typed,
    coupon: fc.constantFrom(null, { id: 'cpr_00000001', amountFen: 5_000 }),
    quantity: typed,
  } as const;
}
