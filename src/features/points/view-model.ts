import type { Output } from '../../shared/contract/registry';
import { accounts } from '../../shared/domain/ledger/accounts';
import { roundAmountWords } from '../../text/amounts';
import { ledgerAmount } from '../../text/ledger';
import { levelNames } from '../../text/names';
import { pointsText } from '../../text/points';
import { dateWords } from '../../text/when';

export type PointsHome = Output<'loyalty.home.get'>;
type Level = PointsHome['level'];

const ONCE_BPS = 10_000;
const MOST_LOTS = 3;

/** A whole number with its thousands apart: `3,000`. */
const points = (amount: number): string => ledgerAmount('POINT', amount);

/** What to say first: today's check-in, open or done. */
export function headlineOf({ checkIn }: PointsHome): string {
  const { headline } = pointsText;
  const given = points(checkIn.todayPoints);
  if (checkIn.doneToday) return headline.done(given);
  return checkIn.streak > 0 ? headline.goOn(checkIn.streak, given) : headline.start(given);
}

/** The balance, large, with what it is worth; a debt is a debt. */
export function balanceView({ available, worthFen, pendingIn, pendingOut, expiringSoon }: PointsHome) {
  const isDebt = available < 0;
  return {
    label: isDebt ? pointsText.debtFigure : pointsText.balance,
    figure: points(Math.abs(available)),
    worth: isDebt ? pointsText.debt : worthWords(available, worthFen),
    waiting: [
      ...(pendingIn === 0 ? [] : [pointsText.pendingIn(points(pendingIn))]),
      ...(pendingOut === 0 ? [] : [pointsText.pendingOut(points(pendingOut))]),
    ],
    soon: expiringSoon === 0 ? null : pointsText.soon(points(expiringSoon)),
    isDebt,
  };
}

function worthWords(available: number, worthFen: number): string {
  if (available === 0) return pointsText.none;
  return worthFen === 0 ? pointsText.worthNone : pointsText.worth(roundAmountWords(worthFen));
}

/** The days on which points end, soonest first, those of one day together; later ones in one line. */
export function lotsView({ lots }: PointsHome, now: number) {
  const byDay = new Map<string, number>();
  for (const { expiresOn, remaining } of lots) byDay.set(expiresOn, (byDay.get(expiresOn) ?? 0) + remaining);
  const days = [...byDay].sort(([one], [other]) => one.localeCompare(other));
  const rest = days.slice(MOST_LOTS);
  const restPoints = rest.reduce((sum, [, remaining]) => sum + remaining, 0);
  return {
    shown: days.slice(0, MOST_LOTS).map(([on, remaining]) => ({
      id: on,
      label: pointsText.lot(dateWords(on, now)),
      amount: pointsText.lotAmount(points(remaining)),
    })),
    more: rest.length === 0 ? null : pointsText.moreLots(rest.length, points(restPoints)),
  };
}

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

/** The account of somebody's growth, given the one of his points. */
export function growthAccountOf(pointsAccount: string): string {
  const [, personId = ''] = pointsAccount.split('/');
  return accounts.customerGrowth(personId);
}

/** Points in one row of another screen. */
export function pointsRowView({ available, worthFen, checkIn }: PointsHome) {
  const { row } = pointsText;
  const detail = available < 0 ? row.debt : worthFen > 0 ? row.worth(roundAmountWords(worthFen)) : row.start;
  return {
    title: row.title(points(available)),
    detail,
    tag: checkIn.doneToday ? { words: row.done, tone: 'done' as const } : { words: row.checkIn, tone: 'action' as const },
  };
}
