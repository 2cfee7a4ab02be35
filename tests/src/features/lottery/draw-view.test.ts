import { myDrawView, resultView } from '../../../../src/features/lottery/draw-view';
import { lotteryText } from '../../../../src/text/lottery';
import { aLottery, aWin, noWin, NOW } from './a-lottery';

const { result, mine } = lotteryText;
const pointsPrize = aLottery.prizes[1] ?? null;
const wonPoints = { ...aWin, prize: pointsPrize, toClaim: false };
const usedUp = { ...aWin, outcome: 'used_up', toClaim: false } as const;
const sent = { ...aWin, toClaim: false, orderId: 'ord_00000001' };

describe('what a draw brought', () => {
  it('is goods that want an address', () => {
    expect(resultView(aWin)).toEqual({
      title: result.title(2),
      headline: result.won('净水器'),
      detail: '型号 RO-8 · 标价 ¥2,999',
      hint: result.goods,
      picture: { picture: 'water_purifier', icon: 'coupon' },
      isWin: true,
      action: 'claim',
    });
  });

  it.each([
    [wonPoints, result.won('50 积分'), result.points, 'points', true],
    [noWin, result.none, result.noneHint, null, false],
    [usedUp, result.usedUp('净水器'), result.usedUpHint, null, false],
    [sent, result.won('净水器'), result.goods, 'order', true],
  ] as const)('is said as it is: %#', (draw, headline, hint, action, isWin) => {
    expect(resultView(draw)).toMatchObject({ headline, hint, action, isWin });
  });
});

describe('one of one’s own draws', () => {
  it.each([
    [aWin, '净水器', { words: mine.states.toClaim, tone: 'now' }, 'claim'],
    [sent, '净水器', { words: mine.states.claimed, tone: 'done' }, 'order'],
    [wonPoints, '50 积分', { words: mine.states.won, tone: 'done' }, 'points'],
    [usedUp, result.usedUp('净水器'), null, null],
    [noWin, result.none, null, null],
  ] as const)('says what became of it: %#', (draw, title, tag, action) => {
    expect(myDrawView(draw, NOW, false)).toMatchObject({ title, tag, action });
  });

  it('says which one it was and what it cost', () => {
    expect(myDrawView(aWin, NOW, false).detail).toBe('第 2 次 · 今天 12:00 · 免费');
    expect(myDrawView({ ...aWin, costPoints: 20 }, NOW, true).detail).toBe('冬日暖心抽奖 · 第 2 次 · 今天 12:00 · 20 积分');
  });
});
