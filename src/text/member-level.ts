import type { Output } from '../shared/contract/registry';
import { ledgerAmount } from './ledger';
import { levelNames } from './names';
import { pointsText } from './points';

type Level = Output<'loyalty.home.get'>['level'];

const ONCE_BPS = 10_000;
const points = (amount: number): string => ledgerAmount('POINT', amount);

/** The level, what it brings, and how far the next one is. */
export function levelView({ level, growth, next, earnBps, memberPrice, priorityService }: Level) {
  const words = pointsText.level;
  return {
    name: levelNames[level],
    growth: words.growth(points(growth)),
    benefits: [
      words.earn(String(earnBps / ONCE_BPS)),
      ...(memberPrice ? [words.memberPrice] : []),
      ...(priorityService ? [words.priorityService] : []),
    ],
    next: next === null ? words.highest : words.next(next.level, points(next.growthNeeded)),
    /** How much of the way to the next level is done, in whole percent. */
    percent: next === null ? 100 : Math.floor((growth * 100) / (growth + next.growthNeeded)),
  };
}
