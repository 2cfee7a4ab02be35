import { accounts } from '../../../src/shared/domain/ledger/accounts';
import { availableOf, EMPTY_BALANCE } from '../../../src/shared/domain/ledger/balance';
import { posted } from '../../../src/shared/domain/ledger/make-transfer';
import type { TransferPlan } from '../../../src/shared/domain/ledger/transfer';
import { lotExpiry } from '../../../src/shared/domain/loyalty/points';
import { AppError } from '../../../src/shared/errors/app-error';
import { ledgerAccounts } from '../../_kit/ledger/documents';
import { recordTransfers } from '../../_kit/ledger/record-transfers';
import { action } from '../../_kit/runtime/action';
import { headquartersMembership } from '../../_kit/runtime/context';
import { findPersonByPhone } from '../../identity/public';
import { readSettings } from '../../settings/public';
import { pointsAdjusted } from '../messages';

/** Gives or takes points by hand; the reason stays in the journal, and the person is told it. */
export const adjustPoints = action(
  'loyalty.points.adjust',
  { roundTrips: 11, documentsExamined: 8 },
  async ({ phone, points, reason }, ctx) => {
    headquartersMembership(ctx);
    const [person, { values }] = await Promise.all([
      findPersonByPhone(ctx.db, phone),
      readSettings(ctx.db, ['points']),
    ]);
    if (person === null) throw new AppError('loyalty.person.missing');
    const { personId } = person;
    const adjustment = { id: ctx.newId('pointsAdjustment'), personId, points, reason, byName: ctx.actor.name ?? '' };
    const plan = planOf(adjustment, lotExpiry(ctx.now, values.points.validMonths), ctx.now);
    return ctx.transact(async (tx) => {
      const balance = (await tx.get(ledgerAccounts, accounts.customerPoints(personId))) ?? EMPTY_BALANCE;
      const available = availableOf(balance);
      if (available + points < 0 && points < 0) {
        throw new AppError('loyalty.points.not_enough', { available, needed: -points });
      }
      await recordTransfers(tx, [plan]);
      tx.emit(pointsAdjusted(personId, points, reason));
      return { available: available + points };
    });
  },
);

interface Adjustment {
  readonly id: string;
  readonly personId: string;
  readonly points: number;
  readonly reason: string;
  readonly byName: string;
}

function planOf({ id, personId, points, reason, byName }: Adjustment, expiresAt: number, at: number): TransferPlan {
  const mine = accounts.customerPoints(personId);
  const [from, to] = points > 0 ? [accounts.house.pointsIssued, mine] : [mine, accounts.house.pointsIssued];
  const transfer = posted({
    id: `adjust:${id}`,
    asset: 'POINT',
    amount: Math.abs(points),
    from,
    to,
    kind: 'points_adjusted',
    facts: { reason, by: byName },
    at,
  });
  return points > 0 ? { transfer, lots: { expiresAt } } : { transfer };
}
