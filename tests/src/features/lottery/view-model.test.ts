import {
  headlineOf,
  inOrder,
  lotteryRowView,
  nextDrawView,
  oddsView,
  stateOf,
  termsView,
} from '../../../../src/features/lottery/view-model';
import { lotteryText } from '../../../../src/text/lottery';
import { aLottery, aPage, NOW } from './a-lottery';

const { headline, draw } = lotteryText;
const soon = { ...aLottery, id: 'lot_soon0001', running: false, opensOn: '2026-11-25' };
const over = { ...aLottery, id: 'lot_over0001', running: false, state: 'closed' } as const;
const pastItsDays = { ...aLottery, running: false, opensOn: '2026-11-01', closesOn: '2026-11-10' };

describe('a lottery', () => {
  it.each([
    ['running', aLottery],
    ['soon', soon],
    ['over', over],
    ['over', pastItsDays],
  ] as const)('is %s: %#', (state, lottery) => {
    expect(stateOf(lottery, NOW)).toBe(state);
  });

  it('stands before those that come and those that are over', () => {
    expect(inOrder([over, soon, aLottery], NOW)).toEqual([aLottery, soon, over]);
  });

  it('names its days, its prizes and the free draws in one card', () => {
    expect(lotteryRowView(aLottery, NOW)).toEqual({
      id: 'lot_00000001',
      title: '冬日暖心抽奖',
      tag: { words: '进行中', tone: 'now' },
      prizes: '奖品：净水器、50 积分',
      detail: '11 月 20 日到 11 月 30 日 · 每天免费 1 次',
    });
    expect(lotteryRowView(over, NOW).detail).not.toContain('免费');
  });

  it('names three prizes and counts the others', () => {
    const [prize] = aLottery.prizes;
    const prizes = ['甲', '乙', '丙', '丁'].flatMap((title) => (prize === undefined ? [] : [{ ...prize, title }]));
    expect(lotteryRowView({ ...aLottery, prizes }, NOW).prizes).toBe('奖品：甲、乙、丙等 4 种');
  });
});

describe('what can be done now', () => {
  it.each([
    ['a free draw first', aPage, headline.free(1)],
    ['then one for points', { ...aPage, freeLeft: 0 }, headline.paid('20')],
    ['nothing more today', { ...aPage, freeLeft: 0, paidLeft: 0 }, headline.none],
    ['nothing before it opens', { ...aPage, lottery: soon }, headline.soon('11 月 25 日')],
    ['nothing after its end', { ...aPage, lottery: over }, headline.over],
  ])('%s', (_what, page, words) => {
    expect(headlineOf(page, NOW)).toBe(words);
  });

  it('draws free of charge without asking', () => {
    expect(nextDrawView(aPage)).toMatchObject({ costPoints: 0, label: draw.free, confirm: null });
  });

  it('names price and rest before points are spent', () => {
    expect(nextDrawView({ ...aPage, freeLeft: 0 })).toEqual({
      costPoints: 20,
      label: draw.paid('20'),
      note: draw.note.paid(3, '100'),
      isShort: false,
      confirm: draw.confirm('20', '80'),
    });
  });

  it('says how many points are missing', () => {
    expect(nextDrawView({ ...aPage, freeLeft: 0, available: 5 })).toMatchObject({ isShort: true, note: draw.short('15') });
  });

  it.each([
    [{ freeLeft: 0, paidLeft: 0 }],
    [{ lottery: over }],
  ])('offers no draw with %#', (change) => {
    expect(nextDrawView({ ...aPage, ...change })).toBeNull();
  });
});

describe('the odds', () => {
  it('name every prize with chance and rest, and the chance of none', () => {
    const { rows, none } = oddsView(aLottery);
    expect(rows.map(({ title, chance, left, isGone }) => [title, chance, left, isGone])).toEqual([
      ['净水器', '0.5%', '还剩 3 / 5', false],
      ['50 积分', '10%', '发完了', true],
    ]);
    expect(none).toBe('89.5%');
    expect(oddsView({ ...aLottery, state: 'closed' }).rows[1]).toMatchObject({ left: '共 200 份', isGone: false });
  });

  it('say nothing of no win where every draw wins', () => {
    const prizes = aLottery.prizes.map((prize) => ({ ...prize, chanceBps: 5_000 }));
    expect(oddsView({ ...aLottery, prizes }).none).toBeNull();
  });
});

describe('the rules', () => {
  it('come from the lottery’s own numbers, then what the company wrote', () => {
    const { lines, rules } = termsView(aLottery, NOW);
    expect(lines).toEqual([
      '11 月 20 日到 11 月 30 日',
      lotteryText.terms.free(1),
      lotteryText.terms.paid(3, '20'),
      lotteryText.terms.fair,
    ]);
    expect(rules).toEqual(['中奖结果以本页为准。', '有问题打门店电话。']);
  });

  it('say where nobody can pay for more', () => {
    expect(termsView({ ...aLottery, paidDraws: 0 }, NOW).lines).toContain(lotteryText.terms.noPaid);
  });
});
