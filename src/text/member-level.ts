import type { Output } from '../shared/contract/registry';
import { ledgerAmount } from './ledger';
import { levelNames } from './names';
import { pointsText } from './points';

type Level = Output<'loyalty.home.get'>['level'];

const ONCE_BPS = 10_000;
type Benefits = Pick<Level, 'earnBps' | 'memberPrice' | 'priorityService'>;

const points = (amount: number): string => ledgerAmount('POINT', amount);

/** The level, what it brings, and how far the next one is. */
export function levelView({ level, growth, next, ...benefits }: Omit<Level, 'levels'>) {
  const words = pointsText.level;
  return {
    name: levelNames[level],
    growth: words.growth(points(growth)),
    benefits: benefitsIn(benefits),
    next: next === null ? words.highest : words.next(next.level, points(next.growthNeeded)),
    /** How much of the way to the next level is done, in whole percent. */
    percent: next === null ? 100 : Math.floor((growth * 100) / (growth + next.growthNeeded)),
  };
}

function benefitsIn({ earnBps, memberPrice, priorityService }: Benefits): readonly string[] {
  const words = pointsText.level;
  return [
    words.earn(String(earnBps / ONCE_BPS)),
    ...(memberPrice ? [words.memberPrice] : []),
    ...(priorityService ? [words.priorityService] : []),
  ];
}

/** Every level: what it asks for, what it brings, and which one is one's own. */
export function levelLadder({ level: own, levels }: Level) {
  const { from: words, fromStart } = pointsText.level;
  return levels.map(({ level, from, ...benefits }) => ({
    level,
    title: `${levelNames[level]} · ${from === 0 ? fromStart : words(points(from))}`,
    detail: benefitsIn(benefits).join('、'),
    isOwn: level === own,
  }));
}
