import { assert } from '../../kernel/assert';
import type { PaymentPart } from './states';

/** What `order/<id>/due` holds: positive is still to be paid; `pendingIn` is on its way back to a payer. */
export interface DueBalance {
  readonly posted: number;
  readonly pendingIn: number;
}

/**
 * What is due now. Negative: more was paid than the order costs, and nobody has sent it back yet; what is on its way
 * back counts as gone.
 */
export const dueOf = ({ posted, pendingIn }: DueBalance): number => posted + pendingIn;

/** What was paid too much and is not on its way back. */
export const overpaidOf = (due: DueBalance): number => Math.max(0, -dueOf(due));

/** An order's money as far as amounts follow from it; whole fen. */
export interface OrderMoney {
  readonly dueFen: number;
  /** What came in and did not go back. */
  readonly paidFen: number;
}

/**
 * The same as if money that somebody took and finance has not confirmed yet were there: nobody is asked for it twice.
 * @param awaitingFen whole fen
 */
export function withAwaiting({ dueFen, paidFen }: OrderMoney, awaitingFen: number): OrderMoney {
  return { dueFen: dueFen <= 0 ? dueFen : Math.max(0, dueFen - awaitingFen), paidFen: paidFen + awaitingFen };
}

/** The deposit (J1, J2) that may be paid now: never more than what is due, and only as the first money. Else null. */
export function depositFor({ dueFen, paidFen }: OrderMoney, depositFen: number): number | null {
  if (dueFen <= 0 || paidFen > 0) return null;
  return Math.min(depositFen, dueFen);
}

/**
 * What a payment of this part must be; 0 when there is nothing to pay.
 * @param depositFen the company's setting
 */
export function amountFor(part: PaymentPart, money: OrderMoney, depositFen: number): number {
  return part === 'deposit' ? (depositFor(money, depositFen) ?? 0) : Math.max(0, money.dueFen);
}

/** What arriving money does to an order. */
export interface Arrival {
  /** The order is paid now and was not before. */
  readonly pays: boolean;
  /** The part of this very money that was too much. */
  readonly backFen: number;
}

/** Money is always taken as it comes; what is too much of it goes back. */
export function arrivalOf(due: DueBalance, amountFen: number): Arrival {
  assert(Number.isSafeInteger(amountFen) && amountFen > 0, 'money arrives in positive whole fen');
  const before = dueOf(due);
  const after = before - amountFen;
  return { pays: before > 0 && after <= 0, backFen: Math.min(amountFen, Math.max(0, -after)) };
}
