import type { Output } from '../../shared/contract/registry';
import { roundAmountWords } from '../../text/amounts';
import { ledgerAmount } from '../../text/ledger';
import { pointsText } from '../../text/points';
import { dateWords } from '../../text/when';

export type PointsHome = Output<'loyalty.home.get'>;

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
