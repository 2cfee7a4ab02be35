import { givableCoupons, lotteryView, mayWrite, rewardView } from '../../../../src/features/offers/view-model';
import { offersText } from '../../../../src/text/offers';
import { aLottery, NOW } from '../lottery/a-lottery';
import { aReward } from '../rewards/a-reward';

describe('an offer in the office', () => {
  it.each([
    ['owner', 'draft', [true, true, true]],
    ['finance', 'open', [false, false, true]],
    ['owner', 'closed', [false, false, false]],
    ['supervisor', 'draft', [false, false, false]],
    [undefined, 'open', [false, false, false]],
  ] as const)('lets a %s do to a %s one what the server lets him', (role, state, [canEdit, canOpen, canClose]) => {
    expect(rewardView({ ...aReward, state }, role)).toMatchObject({ canEdit, canOpen, canClose });
    expect(lotteryView({ ...aLottery, state }, role, NOW)).toMatchObject({ canEdit, canOpen, canClose });
  });

  it('is written by owner and finance', () => {
    expect((['owner', 'finance', 'supervisor', 'guide'] as const).map(mayWrite)).toEqual([true, true, false, false]);
  });

  it('says how many there are, and while it is open how many went out', () => {
    expect(rewardView({ ...aReward, state: 'draft', left: 20 }, 'owner').detail).toBe('共 20 份 · 每人 2 份');
    expect(rewardView(aReward, 'owner').detail).toBe('发出 8 / 20 · 每人 2 份');
    expect(rewardView({ ...aReward, state: 'closed', left: 0 }, 'owner').detail).toBe('共 20 份 · 每人 2 份');
  });
});

describe('a lottery in the office', () => {
  it('shows its days, its draws and what became of each prize', () => {
    expect(lotteryView(aLottery, 'owner', NOW)).toMatchObject({
      days: '11 月 20 日到 11 月 30 日',
      draws: offersText.lotteries.draws(1, 3, '20'),
      prizes: [
        { title: '净水器', chance: '0.5%', out: '发出 2 / 5' },
        { title: '50 积分', chance: '10%', out: '发出 200 / 200' },
      ],
      none: '89.5%',
      hasResult: false,
    });
  });

  it('has a result once its seed is published', () => {
    expect(lotteryView({ ...aLottery, state: 'closed', seed: 'f'.repeat(64) }, 'owner', NOW).hasResult).toBe(true);
  });
});

describe('coupons as gifts', () => {
  const rule = {
    id: 'cpr_00000001',
    title: '暖冬券',
    trigger: 'granted',
    amountFen: 5_000,
    minimumFen: 0,
    categories: [],
    lineAboveFen: 0,
    lineCategories: [],
    validDays: 30,
    perPerson: 1,
    total: null,
    state: 'open',
    left: null,
  } as const;

  it('are those that the office hands out and that have no number of their own', () => {
    const rules = [rule, { ...rule, trigger: 'taken' }, { ...rule, state: 'closed' }, { ...rule, total: 10 }] as const;
    expect(givableCoupons(rules.map((one) => ({ ...one, categories: [], lineCategories: [] })))).toHaveLength(1);
  });
});
