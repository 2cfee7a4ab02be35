import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { posted } from '../../../src/shared/domain/ledger/make-transfer';
import type { TransferPlan } from '../../../src/shared/domain/ledger/transfer';
import { checkIn } from '../../../src/shared/domain/loyalty/check-in';
import { GROWTH_OF_INTERACTION } from '../../../src/shared/domain/loyalty/levels';
import { lotExpiry } from '../../../src/shared/domain/loyalty/points';
import { AppError } from '../../../src/shared/errors/app-error';
import { dayOf } from '../../../src/shared/kernel/time';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { readSettings, type SettingsInForce } from '../../settings/public';
import { checkIns } from '../documents';

/** Today's check-in: its points as a lot of their own, and growth. One a day, however often it is tapped. */
export const doCheckIn = action(
  'loyalty.checkin.do',
  { roundTrips: 12, documentsExamined: 6 },
  async (_input, ctx) => {
    const { personId } = ctx.actor;
    const today = dayOf(ctx.now);
    const rules = await readSettings(ctx.db, ['points']);
    return ctx.transact(async (tx) => {
      const row = await tx.get(checkIns, personId);
      const known = row ?? { lastOn: null, streak: 0, days: [] };
      const done = checkIn(known, today, rules.values.points);
      if (done === null) throw new AppError('loyalty.checkin.done_today');
      const days = [...known.days.filter((on) => on.slice(0, 7) === today.slice(0, 7)), today];
      await tx.put(checkIns, { _id: personId, ...done.row, days, lastPoints: done.points });
      await recordTransfers(tx, plansOf({ personId, on: today, streak: done.row.streak, points: done.points }, rules, ctx.now));
      return { points: done.points, streak: done.row.streak };
    });
  },
);

interface CheckedIn {
  readonly personId: string;
  readonly on: string;
  readonly streak: number;
  readonly points: number;
}

function plansOf(
  { personId, on, streak, points }: CheckedIn,
  { values, versions }: SettingsInForce<'points'>,
  at: number,
): TransferPlan[] {
  const facts = { on, streak, settingsVersion: versions.points };
  const growth: TransferPlan = {
    transfer: posted({
      id: `checkin-growth:${personId}:${on}`,
      asset: 'GROWTH',
      amount: GROWTH_OF_INTERACTION.checkIn,
      from: accounts.house.growthGiven,
      to: accounts.customerGrowth(personId),
      kind: 'growth_check_in',
      facts,
      at,
    }),
  };
  if (points === 0) return [growth];
  const earned = posted({
    id: `checkin:${personId}:${on}`,
    asset: 'POINT',
    amount: points,
    from: accounts.house.pointsIssued,
    to: accounts.customerPoints(personId),
    kind: 'points_check_in',
    facts,
    at,
  });
  return [{ transfer: earned, lots: { expiresAt: lotExpiry(at, values.points.validMonths) } }, growth];
}
