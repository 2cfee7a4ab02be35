import fc from 'fast-check';
import { costView, lotteryCost, worthOf } from '../../../../src/features/offers/lottery-cost';
import { lotteryDraftOf, NEW_PRIZE, type LotteryDraft } from '../../../../src/features/offers/lottery-draft';
import { offersText } from '../../../../src/text/offers';

const { cost: words } = offersText.lotteries;
const POINTS_PER_YUAN = 10;

const goods = {
  ...NEW_PRIZE,
  title: '净水器',
  product: { id: 'prd_00000001', shown: 'RO-8 净水器', listPriceFen: 300_000 },
  quantity: '5',
  chance: '0.5',
};
const points = { ...NEW_PRIZE, kind: 'points', title: '50 积分', points: '50', quantity: '200', chance: '10' } as const;
const coupon = {
  ...NEW_PRIZE,
  kind: 'coupon',
  title: '暖冬券',
  coupon: { id: 'cpr_00000001', amountFen: 5_000 },
  quantity: '100',
  chance: '20',
} as const;
const draft: LotteryDraft = { ...lotteryDraftOf(null), paidDraws: '3', cost: '20', prizes: [goods, points, coupon] };

describe('what a lottery would come to', () => {
  it('counts goods at list price, points at what they take off, coupons at their amount', () => {
    expect(lotteryCost(draft, POINTS_PER_YUAN)).toEqual({
      // 0.5 machines of 3,000, ten times 5 yuan of points, twenty coupons of 50.
      perHundredFen: 150_000 + 5_000 + 100_000,
      allFen: 5 * 300_000 + 200 * 500 + 100 * 5_000,
      paidDrawFen: 200,
      runsOut: [
        { title: '净水器', draws: 1_000 },
        { title: '50 积分', draws: 2_000 },
        { title: '暖冬券', draws: 500 },
      ],
    });
  });

  it('sets what a paid draw brings in beside what it gives away', () => {
    const { rows, runsOut } = costView(draft, POINTS_PER_YUAN);
    expect(rows).toEqual([
      { label: words.perHundred, amount: '¥2,550' },
      { label: words.average, amount: '¥25.50' },
      { label: words.paidDraw, amount: '¥2' },
      { label: words.all, amount: '¥21,000' },
    ]);
    expect(runsOut[0]).toBe(words.runsOut('净水器', '1,000'));
  });

  it('says nothing of paid draws where there are none', () => {
    expect(costView({ ...draft, paidDraws: '0' }, POINTS_PER_YUAN).rows.map(({ label }) => label)).toEqual([
      words.perHundred,
      words.all,
    ]);
  });

  it('leaves out what is not whole yet', () => {
    const unfinished = { ...draft, prizes: [{ ...goods, chance: '', quantity: 'x' }] };
    expect(lotteryCost(unfinished, POINTS_PER_YUAN)).toMatchObject({ perHundredFen: 0, allFen: 0, runsOut: [] });
  });

  it('is whole fen, and no prize is given away more often than its chance', () => {
    const typed = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 100 }), (worth, chanceBps, perYuan) => {
        const prize = { ...points, points: String(worth), chance: String(chanceBps / 100) };
        const { perHundredFen } = lotteryCost({ ...draft, prizes: [prize] }, perYuan);
        const exact = (worthOf(worth, perYuan) * chanceBps) / 100;
        expect(Number.isSafeInteger(perHundredFen)).toBe(true);
        expect(perHundredFen).toBeLessThanOrEqual(exact);
        expect(perHundredFen).toBeGreaterThan(exact - 1);
      }),
    );
  });
});
