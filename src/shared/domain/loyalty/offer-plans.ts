import { accounts } from '../ledger/accounts';
import { posted } from '../ledger/make-transfer';
import type { Facts, TransferPlan } from '../ledger/transfer';

interface PointsMoved {
  /** Of the transfer, from its cause. */
  readonly id: string;
  readonly personId: string;
  readonly points: number;
  readonly facts: Facts;
  readonly at: number;
}

/** Points that somebody spends on a reward or a draw; refused when he has fewer. Nothing when it is free. */
export function pointsSpent(
  kind: 'points_exchanged' | 'points_lottery',
  { id, personId, points: amount, facts, at }: PointsMoved,
): TransferPlan[] {
  if (amount === 0) return [];
  const [from, to] = [accounts.customerPoints(personId), accounts.house.pointsRedeemed];
  return [{ transfer: posted({ id, asset: 'POINT', amount, from, to, kind, facts, at }) }];
}

/** Points that somebody won, as a lot of their own. */
export function pointsWon({ id, personId, points: amount, facts, at }: PointsMoved, expiresAt: number): TransferPlan {
  const [from, to] = [accounts.house.pointsIssued, accounts.customerPoints(personId)];
  return { transfer: posted({ id, asset: 'POINT', amount, from, to, kind: 'points_won', facts, at }), lots: { expiresAt } };
}
