import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE, type Balance } from '../../../src/shared/domain/ledger/balance';
import { checkIn, streakOf } from '../../../src/shared/domain/loyalty/check-in';
import { pointsWorthFen } from '../../../src/shared/domain/loyalty/points';
import { MEMBER_LEVELS } from '../../../src/shared/domain/loyalty/states';
import type { PointsSettings } from '../../../src/shared/domain/setting-areas';
import { DAY_MS, dayOf } from '../../../src/shared/kernel/time';
import { balancesOf } from '../../_kit/ledger/read-ledger';
import { action } from '../../_kit/runtime/action';
import { readSettings } from '../../settings/public';
import { checkIns, type CheckInsDocument } from '../documents';
import { countUsableCoupons } from '../repository';
import { toLevelView, toLotViews } from '../views';

/** What a person counts at most has; counting reads its index. */
const USUAL_COUPONS = 20;

/** Points, lots, check-ins, level and coupons: everything about membership on one screen. */
export const getHome = action(
  'loyalty.home.get',
  { roundTrips: 5, documentsExamined: 7 + USUAL_COUPONS },
  async (_input, { db, actor, now }) => {
    const { personId } = actor;
    const today = dayOf(now);
    const account = accounts.customerPoints(personId);
    const growthAccount = accounts.customerGrowth(personId);
    const [balances, row, coupons, { values }] = await Promise.all([
      balancesOf(db, [account, growthAccount]),
      db.get(checkIns, personId),
      countUsableCoupons(db, personId, today),
      readSettings(db, ['points', 'levels', 'checkout']),
    ]);
    const points = balances.get(account) ?? EMPTY_BALANCE;
    const available = availableOf(points);
    return {
      account,
      available,
      pendingIn: points.pendingIn,
      pendingOut: points.pendingOut,
      worthFen: pointsWorthFen(available, values.checkout),
      lots: toLotViews(points),
      expiringSoon: expiringSoon(points, now, values.points),
      checkIn: checkInView(row, today, values.points),
      level: {
        ...toLevelView(balances.get(growthAccount) ?? EMPTY_BALANCE, values.levels),
        levels: MEMBER_LEVELS.map((level) => ({ level, ...values.levels[level] })),
      },
      coupons,
    };
  },
);

function expiringSoon({ lots }: Balance, now: number, { remindDays }: PointsSettings): number {
  const soon = lots.filter(({ expiresAt }) => expiresAt > now && expiresAt <= now + remindDays * DAY_MS);
  return soon.reduce((sum, { remaining }) => sum + remaining, 0);
}

function checkInView(row: CheckInsDocument | null, today: string, settings: PointsSettings) {
  const known = row ?? { lastOn: null, streak: 0, days: [], lastPoints: 0 };
  const next = checkIn(known, today, settings);
  return {
    days: known.days.filter((on) => on.slice(0, 7) === today.slice(0, 7)),
    streak: streakOf(known, today),
    doneToday: next === null,
    todayPoints: next?.points ?? known.lastPoints,
  };
}
