import {
  balanceView,
  headlineOf,
  lotsView,
} from '../../../../src/features/points/view-model';
import { pointsRowView } from '../../../../src/features/points/row-view';
import { growthAccountOf } from '../../../../src/shared/domain/loyalty/growth-account';
import { levelLadder, levelView } from '../../../../src/text/member-level';
import { pointsText } from '../../../../src/text/points';
import { pointsRowText } from '../../../../src/text/points-row';
import { aHome } from './a-home';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const { checkIn, level } = aHome;

describe('what the points page says first', () => {
  it.each([
    [{ streak: 0 }, '今天签到，得 5 积分'],
    [{ streak: 3 }, '已经连签 3 天，今天再签得 5 积分'],
    [{ streak: 4, doneToday: true }, '今天签到了，得了 5 积分'],
    [{ streak: 0, todayPoints: 0 }, '今天还没签到'],
    [{ streak: 3, todayPoints: 0 }, '已经连签 3 天，今天还没签'],
    [{ streak: 4, todayPoints: 0, doneToday: true }, '今天签到了'],
  ])('of %j: %s', (known, sentence) => {
    expect(headlineOf({ ...aHome, checkIn: { ...checkIn, ...known } })).toBe(sentence);
  });
});

describe('the balance', () => {
  it('is said with what it is worth', () => {
    expect(balanceView(aHome)).toMatchObject({ figure: '3,050', worth: '买东西时可抵 300 元', isDebt: false, soon: null, waiting: [] });
  });

  it('says how to begin when there is nothing, and when it is worth nothing yet', () => {
    expect(balanceView({ ...aHome, available: 0, worthFen: 0 }).worth).toBe(pointsText.none);
    expect(balanceView({ ...aHome, available: 40, worthFen: 0 }).worth).toBe(pointsText.worthNone);
  });

  it('calls a debt a debt', () => {
    const view = balanceView({ ...aHome, available: -1_200, worthFen: 0 });
    expect(view).toMatchObject({ label: pointsText.debtFigure, figure: '1,200', worth: pointsText.debt, isDebt: true });
  });

  it('says what is on its way, what is set aside, and what ends soon', () => {
    const view = balanceView({ ...aHome, pendingIn: 328, pendingOut: 100, expiringSoon: 2_000 });
    expect(view.waiting).toEqual([pointsText.pendingIn('328'), pointsText.pendingOut('100')]);
    expect(view.soon).toBe(pointsText.soon('2,000'));
  });

  it('puts the points of one day together, the soonest first, and later ones in one line', () => {
    const lot = (lotId: string, remaining: number, expiresOn: string) => ({ lotId, remaining, expiresOn });
    const lots = [
      lot('e', 7, '2028-01-31'),
      lot('a', 100, '2026-12-31'),
      lot('b', 20, '2027-01-31'),
      lot('c', 3, '2026-12-31'),
      lot('d', 5, '2027-02-28'),
      lot('f', 1, '2028-02-29'),
    ];
    const view = lotsView({ ...aHome, lots }, NOW);
    expect(view.shown).toEqual([
      { id: '2026-12-31', label: '12 月 31 日到期', amount: '103 分' },
      { id: '2027-01-31', label: '2027 年 1 月 31 日到期', amount: '20 分' },
      { id: '2027-02-28', label: '2027 年 2 月 28 日到期', amount: '5 分' },
    ]);
    expect(view.more).toBe('还有 2 批，共 8 分，更晚到期');
    expect(lotsView(aHome, NOW)).toEqual({ shown: [], more: null });
  });
});

describe('the level', () => {
  it('says what it brings and how far the next one is', () => {
    expect(levelView(level)).toEqual({
      name: '银卡',
      growth: '成长值 4,000',
      benefits: ['买家电得 1.2 倍积分', pointsText.level.memberPrice],
      next: '再有 6,000 成长值，升为金卡',
      percent: 40,
    });
  });

  it('is complete at the highest', () => {
    const highest = levelView({ ...level, level: 'diamond', next: null, priorityService: true });
    expect(highest).toMatchObject({ name: '钻石卡', next: pointsText.level.highest, percent: 100 });
    expect(highest.benefits).toContain(pointsText.level.priorityService);
  });

  it('stands among all the others, each with what it asks for and brings', () => {
    const ladder = levelLadder(level);
    expect(ladder.map(({ title, isOwn }) => [title, isOwn])).toEqual([
      ['普通会员 · 来了就是', false],
      ['银卡 · 成长值满 2,000', true],
      ['金卡 · 成长值满 10,000', false],
      ['钻石卡 · 成长值满 30,000', false],
    ]);
    expect(ladder[2]?.detail).toBe(`买家电得 1.2 倍积分、${pointsText.level.memberPrice}、${pointsText.level.priorityService}`);
  });

  it('names the account of the growth beside the one of the points', () => {
    expect(growthAccountOf(aHome.account)).toBe('customer/per_zhang00001/growth');
  });
});

describe('the row on other screens', () => {
  it.each([
    [{}, { title: '积分 3,050', detail: '可抵 300 元', tag: { words: '签到', tone: 'action' } }],
    [{ available: 0, worthFen: 0 }, { title: '积分 0', detail: pointsRowText.start }],
    [{ available: -20, worthFen: 0 }, { title: '积分 -20', detail: pointsRowText.debt }],
    [{ checkIn: { ...checkIn, doneToday: true } }, { tag: { words: '已签到', tone: 'done' } }],
  ])('of %j', (known, view) => {
    expect(pointsRowView({ ...aHome, ...known })).toMatchObject(view);
  });
});
